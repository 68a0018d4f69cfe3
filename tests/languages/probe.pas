// What Pascal does with the interface, line by line as every other language; or the driver's table.
program Probe;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  SysUtils,
  Uketsuke;

type
  EBroken = class(Exception);

  TOverSimulator = class(TDriver)
  private
    FSimulator: TSimulator;
    FBegun, FEnded, FSent, FAsked: Integer;
    FFails: Integer;
  public
    destructor Destroy; override;
    function Transmit(const ACommand: TBytes): TBytes; override;
    procedure BeginAccess(ATimeoutMs: Cardinal); override;
    procedure EndAccess; override;
    function Insertion: UInt64; override;
  end;

  TLogger = class
    procedure Say(const ALine: TText);
  end;

var
  Released: Integer = 0;
  Held: TBytes;

destructor TOverSimulator.Destroy;
begin
  Inc(Released);
  inherited Destroy;
end;

function TOverSimulator.Transmit(const ACommand: TBytes): TBytes;
begin
  Inc(FSent);
  // Held, so that its memory is not used anew before it was looked at.
  Held := ACommand;
  if FFails = 1 then raise EBroken.Create('broken driver');
  if FFails = 2 then raise EUketsuke.Create(TStatus.TokenRemoved, 'gone');
  Result := FSimulator.Transmit(ACommand);
end;

procedure TOverSimulator.BeginAccess(ATimeoutMs: Cardinal);
begin
  Inc(FBegun);
end;

procedure TOverSimulator.EndAccess;
begin
  Inc(FEnded);
end;

function TOverSimulator.Insertion: UInt64;
begin
  Inc(FAsked);
  Result := 1;
end;

procedure TLogger.Say(const ALine: TText);
begin
  WriteLn('log ', ALine);
end;

procedure Refused(const AWhat: string; AError: EUketsuke);
var
  Text: TText;
  Cause: string;
begin
  Text := AError.Text;
  if Text = '' then Text := 'no text';
  // Without the class before it, which is this language's.
  Cause := Copy(AError.Cause, Pos(': ', AError.Cause) + 2, MaxInt);
  WriteLn(AWhat, ' ', Ord(AError.Status), ' ', Text, ' ', Cause);
end;

procedure Layout;
var
  Table: TTransport;

  procedure Field(const AName: string; APlace: Pointer);
  begin
    WriteLn(AName, ' ', PAnsiChar(APlace) - PAnsiChar(@Table));
  end;

begin
  WriteLn('size ', SizeOf(Table));
  Field('struct_size', @Table.struct_size);
  Field('max_command', @Table.max_command);
  Field('max_response', @Table.max_response);
  Field('extended', @Table.extended);
  Field('context', @Table.context);
  Field('name', @Table.name);
  Field('transmit', @@Table.transmit);
  Field('begin', @@Table.&begin);
  Field('end', @@Table.&end);
  Field('cut_power', @@Table.cut_power);
  Field('insertion', @@Table.insertion);
  Field('release', @@Table.release);
end;

procedure OverDriver(ASettings: TSettings; ASimulator: TSimulator);
var
  Over: TOverSimulator;
  Session: TSession;
  Certificate: TCertificate;
  Logger: TLogger;
  Pin: TBytes;
  One: Byte;
  Wiped: Boolean;
begin
  Over := TOverSimulator.Create;
  Over.Name := 'a driver';
  Over.FSimulator := ASimulator;
  Session := TSession.OpenDriver(Over, ASettings);
  Logger := TLogger.Create;
  Session.SetLog(Logger.Say);
  Pin := BytesOf('1234');
  Session.Run(TOperationKind.Prove, Pin);
  Session.SetLog(nil);
  Wipe(Pin);
  WriteLn('possession ', Session.Get(TSessionValue.Possession).Value);
  Write('calls ', Over.FBegun, ' ', Over.FEnded, ' ', Over.FSent, ' ');
  if Over.FAsked > 0 then WriteLn('asked') else WriteLn('not asked');
  Wiped := Held <> nil;
  for One in Held do Wiped := Wiped and (One = 0);
  if Wiped then WriteLn('wiped') else WriteLn('NOT WIPED');
  Certificate := Session.Certificate;
  WriteLn('der ', Length(Certificate.Bytes(TCertificateValue.Der)));
  WriteLn('expires ', FormatDateTime('yyyy-mm-dd', Certificate.Day(TCertificateValue.ExpiresOn)));
  Certificate.Free;
  for One := 1 to 2 do
  begin
    Over.FFails := One;
    try
      Session.Run(TOperationKind.Identify, nil);
      WriteLn('taken');
    except
      on Error: EUketsuke do
        if One = 1 then Refused('native', Error) else Refused('own', Error);
    end;
  end;
  Session.Free;
  Logger.Free;
  WriteLn('released ', Released);
end;

procedure Spoken(ASimulator: TSimulator);
var
  Conversation: TConversation;
  Step: TNumber;
  Data: TBytes;
  Steps: Integer;
begin
  Steps := 0;
  Conversation := TConversation.Make(TOperationKind.Prove, BytesOf('1234'), False, 0, 0, False);
  repeat
    Data := Conversation.Next(Step);
    if Step = TConversationStep.Done then Break;
    Inc(Steps);
    Conversation.Feed(ASimulator.Transmit(Data));
  until False;
  WriteLn('conversation ', Steps, ' ', Conversation.Get(TSessionValue.Possession).Value);
  Conversation.Free;
end;

procedure Desk(ASettings: TSettings; ASimulator: TSimulator);
var
  Session: TSession;
  Visit, Missing: TVisit;
  Decision: TDecision;
  At: Cardinal;
  Status: TStatus;
  One, Other: TFact;
begin
  Session := TSession.OpenSimulator(ASimulator, ASettings);
  Visit := TVisit.Make(EncodeDate(2026, 11, 27));
  Decision := Session.Receive(nil, FOREVER, Visit);
  WriteLn('day ', FormatDateTime('yyyy-mm-dd', Visit.Day(TFact.Day)));
  Write('findings');
  At := 0;
  while Decision.Word(TDecisionList.Findings, At) <> 0 do
  begin
    Write(' ', Decision.Word(TDecisionList.Findings, At).Value);
    Inc(At);
  end;
  WriteLn;
  try
    Session.Receive(nil, 0, Visit);
    WriteLn('again taken');
  except
    on Error: EUketsuke do Refused('again', Error);
  end;
  try
    Visit.SetValue(TFact.TokenKind, TChain.Verified);
    WriteLn('wrong taken');
  except
    on Error: EUketsuke do Refused('wrong', Error);
  end;
  Status := Visit.Check(One, Other);
  WriteLn('check ', Ord(Status), ' ', Ord(One), ' ', Ord(Other));
  Missing := TVisit.Make(EncodeDate(2026, 11, 27));
  Missing.SetValue(TFact.CertificateExpiresOn, TNumber.Day(EncodeDate(2026, 12, 31)));
  Status := Missing.Check(One, Other);
  WriteLn('missing ', Ord(Status), ' ', Ord(One), ' ', Ord(Other));
  Missing.Free;
  Decision.Free;
  Visit.Free;
  Session.Free;
end;

// A day that is none, a fact that is refused at an index, and a PIN with a NUL.
procedure Odd;
var
  Visit: TVisit;
  Status: TStatus;
  One, Other: TFact;
  Index: Cardinal;
  Settings: TSettings;
begin
  Visit := TVisit.Make(EncodeDate(2026, 11, 27));
  try
    Visit.SetValue(TFact.BornOn, TNumber.Day(-800000));
    WriteLn('odd taken');
  except
    on Error: EUketsuke do Refused('odd', Error);
  end;
  try
    TDecision.Decide(Visit, nil);
    WriteLn('blocked taken');
  except
    on Error: EUketsuke do Refused('blocked', Error);
  end;
  Visit.SetValue(TFact.BornOn, 0);
  Visit.SetValue(TFact.TokenKind, TTokenKind.Card);
  Visit.Add(TVisitList.Tokens);
  try
    Visit.SetAt(1, TFact.TokenKind, TChain.Verified);
    WriteLn('second taken');
  except
    on Error: EUketsuke do Refused('second', Error);
  end;
  Status := Visit.CheckAt(One, Other, Index);
  WriteLn('at ', Ord(Status), ' ', Ord(One), ' ', Ord(Other), ' ', Index);
  Visit.Free;
  Settings := TSettings.Make;
  Settings.SetValue(TSettingsOption.AcceptOwnFiles, 1);
  try
    Settings.LoadRules(BytesOf('no'), nil, 0);
    WriteLn('rules taken');
  except
    on Error: EUketsuke do Refused('rules', Error);
  end;
  Settings.Free;
  try
    TConversation.Make(TOperationKind.Verify, BytesOf('1234'#0), False, 0, 0, False);
    WriteLn('pin taken');
  except
    on Error: EUketsuke do Refused('pin', Error);
  end;
end;

// Cancelling ends the next call that waits.
procedure Ended;
var
  Simulator: TSimulator;
  Session: TSession;
begin
  Simulator := TSimulator.Make;
  Session := TSession.OpenSimulator(Simulator, nil);
  Session.Cancel;
  try
    Session.Wait(FOREVER);
    WriteLn('ended 0');
  except
    on Error: EUketsuke do WriteLn('ended ', Ord(Error.Status));
  end;
  Session.Free;
  Simulator.Free;
end;

procedure Ask(const AWhat: string; const AQuestion: TText);
begin
  try
    TUketsuke.Ask(nil, AQuestion);
    WriteLn(AWhat, ' taken');
  except
    on Error: EUketsuke do Refused(AWhat, Error);
  end;
end;

procedure All;
var
  Settings: TSettings;
  Simulator: TSimulator;
begin
  Settings := TSettings.Make;
  Simulator := TSimulator.Make;
  Settings.SetValue(TSettingsOption.AcceptSimulator, 1);
  Simulator.Insert(TTokenKind.Card);
  OverDriver(Settings, Simulator);
  Spoken(Simulator);
  Desk(Settings, Simulator);
  Simulator.Free;
  Settings.Free;
  Odd;
  Ended;
  Ask('question', '{"ask":"grace","expires_on":"2026-02-30"}');
  Ask('nul', '{}'#0);
  try
    TDecision.Decide(nil, nil);
  except
    on Error: EUketsuke do Refused('null', Error);
  end;
  WriteLn(TUketsuke.AskText(nil, '{"ask":"grace","expires_on":"2026-08-01"}', TLanguage.En));
  Write(TUketsuke.WordText(TSign.Go), ' ', TUketsuke.WordNumber('sign.go').Value, ' ');
  WriteLn(TUketsuke.StatusFromPcsc($8010000C).Value);
  if TUketsuke.Feature(TFeature.Simulator) then Write('feature ') else Write('no feature ');
  WriteLn(TUketsuke.AbiVersion);
end;

begin
  SetTextCodePage(Output, 65001);
  if ParamStr(1) = 'layout' then Layout else All;
end.
