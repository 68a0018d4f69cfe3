// What the eligibility terminal answered about a patient, decided.
//
//     answer FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code
program AnswerJob;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  Classes,
  SysUtils,
  Uketsuke;

function Contents(const AFile: string): TBytes;
var
  From: TFileStream;
begin
  Result := nil;
  From := TFileStream.Create(AFile, fmOpenRead or fmShareDenyWrite);
  try
    SetLength(Result, From.Size);
    if Result <> nil then From.ReadBuffer(Result[0], Length(Result));
  finally
    From.Free;
  end;
end;

var
  Answer: TAnswer = nil;
  Visit: TVisit = nil;
  Decision: TDecision = nil;
  Day: Integer;
  LastDay: TDateTime;
  Remark: Integer;
begin
  SetTextCodePage(Output, 65001);
  try
    try
      Answer := TAnswer.Read(Contents(ParamStr(1)), TText(ParamStr(3)));
      Day := StrToInt(ParamStr(2));
      Visit := TVisit.Make(EncodeDate(Day div 10000, Day div 100 mod 100, Day mod 100));
      Visit.SetAnswer(Answer);
      Decision := TDecision.Decide(Visit, nil);
      WriteLn(Decision.Text(TDetail.Desk));
      WriteLn('sign ', Decision.Get(TOutcome.Sign).Value);
      LastDay := Decision.Day(TOutcome.&Until);
      if LastDay <> 0 then WriteLn('until ', FormatDateTime('yyyy-mm-dd', LastDay));
      for Remark := 0 to Answer.Get(TAnswerValue.Remarks).Value - 1 do
        WriteLn('remark ', Answer.Text(TAnswerValue.Remark, Remark));
    except
      on Error: EUketsuke do
      begin
        WriteLn(Error.Text);
        ExitCode := 1;
      end;
    end;
  finally
    Decision.Free;
    Visit.Free;
    Answer.Free;
  end;
end.
