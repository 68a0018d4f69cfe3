{ The main job in Free Pascal or Delphi, on a simulated card whose certificate ends on the given day:
  reception [YYYYMMDD] }

program reception;

{$ifdef FPC}{$mode delphi}{$else}{$apptype console}{$endif}

uses
  SysUtils, uketsuke;

const
  VISIT_ON = 20261121;

procedure Check(status: TUketsukeStatus); forward;

{ Texts come by two calls: for the length, then for the text and the NUL after it. }
function StatusText(status: TUketsukeStatus): UTF8String;
var
  length: NativeUInt;
begin
  Check(uketsuke_status_text(status, UKETSUKE_LANGUAGE_EN, nil, 0, @length));
  SetLength(Result, length);
  Check(uketsuke_status_text(status, UKETSUKE_LANGUAGE_EN, PAnsiChar(Result), length + 1, @length));
end;

function DecisionText(visit: PUketsukeVisit): UTF8String;
var
  length: NativeUInt;
begin
  Check(uketsuke_decision_text(visit, nil, UKETSUKE_LANGUAGE_JA, nil, 0, @length));
  SetLength(Result, length);
  Check(uketsuke_decision_text(visit, nil, UKETSUKE_LANGUAGE_JA, PAnsiChar(Result), length + 1, @length));
end;

procedure Check(status: TUketsukeStatus);
begin
  if status <> UKETSUKE_OK then
    raise Exception.Create(string(StatusText(status)));
end;

procedure Receive(expires_on: Integer);
var
  simulator: PUketsukeSimulator;
  session: PUketsukeSession;
  anchors: PUketsukeAnchors;
  certificate: PUketsukeCertificate;
  card: TUketsukeSimulatedToken;
  received: TUketsukeReceived;
  visit: TUketsukeVisit;
  decision: TUketsukeDecision;
begin
  simulator := nil;
  session := nil;
  anchors := nil;
  certificate := nil;
  card := Default(TUketsukeSimulatedToken);
  card.struct_size := SizeOf(card);
  card.kind := UKETSUKE_TOKEN_KIND_CARD;
  card.expires_on := expires_on;
  received.struct_size := SizeOf(received);
  decision.struct_size := SizeOf(decision);
  try
    Check(uketsuke_simulator_new(@simulator));
    Check(uketsuke_simulator_insert(simulator, @card));
    Check(uketsuke_anchors_new(@anchors));
    Check(uketsuke_anchors_accept_simulated(anchors));
    { With a real reader: uketsuke_session_open_reader. }
    Check(uketsuke_session_open_simulator(simulator, @session));

    if uketsuke_session_prove_possession(session, '0000', 4, UKETSUKE_CAUTION_KEEP_LAST_TRY, 5000, @received,
      @certificate) <> UKETSUKE_ERROR_PIN_WRONG then
      raise Exception.Create('a wrong PIN was not told');
    WriteLn(StatusText(UKETSUKE_ERROR_PIN_WRONG));
    Check(uketsuke_session_prove_possession(session, '1234', 4, UKETSUKE_CAUTION_KEEP_LAST_TRY, 5000, @received,
      @certificate));

    Check(uketsuke_visit_init(@visit, SizeOf(visit), VISIT_ON));
    visit.accept_simulated := 1;
    Check(uketsuke_visit_set_token(@visit, received.token_kind, certificate, anchors, received.possession));
    Check(uketsuke_decide(@visit, nil, @decision));
    WriteLn(DecisionText(@visit));
    WriteLn('acceptance ', decision.acceptance, ', usable until ', decision.usable_until);
  finally
    uketsuke_certificate_free(@certificate);
    uketsuke_session_free(@session);
    uketsuke_simulator_free(@simulator);
    uketsuke_anchors_free(@anchors);
  end;
end;

begin
  SetTextCodePage(Output, 65001); { UTF-8 }
  if uketsuke_abi_version() <> UKETSUKE_UNIT_ABI_VERSION then
    raise Exception.Create('the library has another interface');
  Receive(StrToIntDef(ParamStr(1), 0));
end.
