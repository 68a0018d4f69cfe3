// The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.
//
//     folder FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]
//
// DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
// `terminal_request` of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs.
program FolderJob;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils,
  Uketsuke;

// What the desk may do with one person's answer.
procedure Decide(AAnswer: TAnswer; ADay: TDateTime);
var
  Visit: TVisit;
  Decision: TDecision;
begin
  Decision := nil;
  Visit := TVisit.Make(ADay);
  try
    Visit.SetAnswer(AAnswer);
    Decision := TDecision.Decide(Visit, nil);
    WriteLn(Decision.Text(TDetail.Brief));
    WriteLn('sign ', Decision.Get(TOutcome.Sign).Value);
  finally
    Decision.Free;
    Visit.Free;
  end;
end;

procedure Tell(AAnswer: TAnswer; ADay: TDateTime);
var
  Person: TAnswer;
  Index, Number: Integer;
begin
  WriteLn('file ', AAnswer.Text(TAnswerValue.FileName, 0));
  Number := AAnswer.Get(TAnswerValue.Problem).Value;
  if Number <> 0 then WriteLn('problem ', Number, ' ', AAnswer.Text(TAnswerValue.ProblemText, 0));
  if AAnswer.Get(TAnswerValue.Content).Value = Ord(TFileContent.Answer) then Decide(AAnswer, ADay);
  for Index := 0 to AAnswer.Get(TAnswerValue.Units).Value - 1 do
  begin
    Person := AAnswer.UnitAt(Index); // one person of many: a forecast
    try
      Decide(Person, ADay);
    finally
      Person.Free;
    end;
  end;
  Number := AAnswer.Get(TAnswerValue.FollowUp).Value;
  if Number <> 0 then WriteLn('to do ', Number);
  Flush(Output);
end;

// The next file; nil when nothing came.
function Next(AFolder: TFolder; AQuiet: Cardinal): TAnswer;
begin
  Result := nil;
  try
    Result := AFolder.Next(AQuiet);
  except
    on Error: EUketsuke do
      if Error.Status <> TStatus.DeadlinePassed then raise;
  end;
end;

var
  Folder: TFolder = nil;
  Answer: TAnswer = nil;
  Number: Integer;
  Day: TDateTime;
begin
  SetTextCodePage(Output, 65001);
  try
    try
      Number := StrToInt(ParamStr(3));
      Day := EncodeDate(Number div 10000, Number div 100 mod 100, Number mod 100);
      Folder := TFolder.Open(TText(ParamStr(1)), TText(ParamStr(2)), TText(ParamStr(4)));
      if ParamCount > 5 then
      begin
        Answer := Folder.Ask(TText(ParamStr(6)), 30000);
        Tell(Answer, Day);
        FreeAndNil(Answer);
      end;
      Answer := Next(Folder, 1000 * StrToInt(ParamStr(5)));
      while Answer <> nil do
      begin
        Tell(Answer, Day);
        FreeAndNil(Answer);
        Folder.Done; // what was dealt with does not come again; what was not, does
        Answer := Next(Folder, 1000 * StrToInt(ParamStr(5)));
      end;
    except
      on Error: EUketsuke do
      begin
        WriteLn(Error.Text);
        ExitCode := 1;
      end;
    end;
  finally
    Answer.Free;
    Folder.Free;
  end;
end.
