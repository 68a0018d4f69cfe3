// The main job: waits for a card or phone, reads and checks it, decides, and says it.
//
//     desk                        by any reader, today
//     desk card|android|iphone    by a simulated one, on 27 November 2026
//
// A phone wants its PIN, which is asked for once: one line of standard input.
program Desk;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils,
  Uketsuke;

function Simulated(const AKind: string): TSession;
var
  Settings: TSettings;
  Simulator: TSimulator;
  Kind: TTokenKind;
begin
  Kind := TTokenKind.Iphone;
  if AKind = 'card' then Kind := TTokenKind.Card;
  if AKind = 'android' then Kind := TTokenKind.Android;
  Simulator := nil;
  Settings := TSettings.Make;
  try
    Simulator := TSimulator.Make;
    Settings.SetValue(TSettingsOption.AcceptSimulator, 1);
    Simulator.Insert(Kind);
    Result := TSession.OpenSimulator(Simulator, Settings);
  finally
    Simulator.Free;
    Settings.Free;
  end;
end;

// Byte by byte past every buffer, and never a string.
function AskForPin: TBytes;
var
  Input: THandle;
  Digit: Byte;
  Length: Integer;
  Typed: array[0..14] of Byte;
begin
  Write(ErrOutput, 'PIN: ');
  Flush(ErrOutput);
  Input := TTextRec(System.Input).Handle;
  // A place that does not grow, since growing leaves a copy behind.
  Length := 0;
  while (Length < 15) and (FileRead(Input, Digit, 1) = 1) and (Digit <> 10) do
  begin
    Typed[Length] := Digit;
    Inc(Length);
  end;
  // An array of no bytes is nil, which stands for no PIN: of an empty line there is one byte that is no digit.
  if Length = 0 then
  begin
    Typed[0] := 0;
    Length := 1;
  end;
  Result := nil;
  SetLength(Result, Length);
  Move(Typed, Result[0], Length);
  FillChar(Typed, SizeOf(Typed), 0);
end;

function Receive(ASession: TSession; AVisit: TVisit): TDecision;
var
  Pin: TBytes;
begin
  try
    Exit(ASession.Receive(nil, FOREVER, AVisit));
  except
    on Error: EUketsuke do
      if Error.Status <> TStatus.PinRequired then raise;
  end;
  Pin := AskForPin;
  try
    Result := ASession.Receive(Pin, FOREVER, AVisit);
  finally
    Wipe(Pin);
  end;
end;

var
  Session: TSession = nil;
  Visit: TVisit = nil;
  Decision: TDecision = nil;
begin
  SetTextCodePage(Output, 65001);
  try
    try
      if ParamCount > 0 then
      begin
        Session := Simulated(ParamStr(1));
        Visit := TVisit.Make(EncodeDate(2026, 11, 27));
      end
      else
      begin
        Session := TSession.Open('', nil);
        Visit := TVisit.Make(TUketsuke.Today);
      end;
      Decision := Receive(Session, Visit);
      WriteLn(Decision.Text(TDetail.Desk));
      WriteLn('sign ', Decision.Get(TOutcome.Sign).Value);
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
    Session.Free;
  end;
end.
