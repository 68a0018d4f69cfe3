// What a form does that waits for a card or phone and does not stand still meanwhile: a thread of its own reads, a button
// cancels, and the form draws the picture of the decision itself. The form is left out, so that this compiles with Free Pascal
// alone: `TReading` and `DrawScene` are what stands behind a form of Lazarus or Delphi, whose message loop calls what `Wait`
// calls here.
//
//     form                             by any reader, today
//     form card|android|iphone         by a simulated one, on 27 November 2026
//     form nothing --cancel            nothing is laid, and after a moment somebody presses "Cancel"
//     form card --draw picture.png     the picture, too
program Form;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$IFDEF MSWINDOWS}{$APPTYPE CONSOLE}{$ENDIF}

uses
  {$IFDEF UNIX}cthreads,{$ENDIF}
  SysUtils,
  Classes,
  FPJson,
  JsonParser,
  FPImage,
  FPCanvas,
  FPImgCanv,
  FPWritePNG,
  Uketsuke;

type
  // A reading under way. Everything but `Execute` is for the form's own thread.
  TReading = class(TThread)
  private
    FSession: TSession;
    FToday: TDateTime;
    FText: string;
    FScene: string;
  protected
    procedure Execute; override;
  public
    constructor Create(const AKind: string);
    destructor Destroy; override;
    // The button "Cancel", and whoever closes the form: the reading ends soon, and says so.
    procedure Cancel;
    // What to show once it is finished; lines end as a memo of Windows wants them.
    property Text: string read FText;
    property Scene: string read FScene;
  end;

constructor TReading.Create(const AKind: string);
var
  Settings: TSettings;
  Simulator: TSimulator;
begin
  if AKind = '' then
  begin
    FToday := TUketsuke.Today;
    FSession := TSession.Open('', nil);
  end
  else
  begin
    FToday := EncodeDate(2026, 11, 27);
    Simulator := nil;
    Settings := TSettings.Make;
    try
      Simulator := TSimulator.Make;
      Settings.SetValue(TSettingsOption.AcceptSimulator, 1);
      if AKind = 'card' then Simulator.Insert(TTokenKind.Card);
      if AKind = 'android' then Simulator.Insert(TTokenKind.Android);
      if AKind = 'iphone' then Simulator.Insert(TTokenKind.Iphone);
      FSession := TSession.OpenSimulator(Simulator, Settings);
    finally
      Simulator.Free;
      Settings.Free;
    end;
  end;
  // Last, since it starts the thread.
  inherited Create(False);
end;

// First the thread ends, then the session is freed.
destructor TReading.Destroy;
begin
  if FSession <> nil then FSession.Cancel;
  inherited Destroy;
  FSession.Free;
end;

procedure TReading.Cancel;
begin
  FSession.Cancel;
end;

procedure TReading.Execute;
var
  Visit: TVisit;
  Decision: TDecision;
  Detail: TNumber;
begin
  Visit := nil;
  Decision := nil;
  try
    try
      Visit := TVisit.Make(FToday);
      Decision := FSession.Receive(nil, FOREVER, Visit);
      Detail := TDetail.Desk;
      Detail := Detail.Value or TEXT_CRLF;
      FText := Decision.Text(Detail);
      FScene := Decision.Scene;
    except
      on Error: EUketsuke do FText := Error.Text + #13#10;
    end;
  finally
    Decision.Free;
    Visit.Free;
  end;
end;

// Draws the scene on a canvas: that of an image here, that of a form in Lazarus, which is a TFPCustomCanvas, too.
procedure DrawScene(ATo: TFPCustomCanvas; AScene: TJSONObject; AScale: Double);
var
  Entry: TJSONEnum;
  Box: TJSONObject;
  Fill: string;
  Area: TRect;

  function At(const AName: string): Integer;
  begin
    Result := Round(Box.Floats[AName] * AScale);
  end;

begin
  for Entry in AScene.Arrays['rectangles'] do
  begin
    Box := TJSONObject(Entry.Value);
    Fill := Box.Strings['fill'];
    Area := Classes.Rect(At('x'), At('y'), At('x') + At('width'), At('y') + At('height'));
    // Patterns, since a colour is never the only difference.
    ATo.Brush.FPColor := colBlack;
    ATo.Brush.Style := bsSolid;
    if Fill = 'valid' then ATo.Brush.FPColor := colDkGreen
    else if Fill = 'renewal' then ATo.Brush.Style := bsVertical
    else if Fill = 'grace' then ATo.Brush.Style := bsFDiagonal
    else if Fill = 'ended' then ATo.Brush.FPColor := colLtGray
    else if Fill = 'refused' then ATo.Brush.Style := bsDiagCross
    else if Fill = 'outline' then ATo.Brush.Style := bsClear;
    ATo.Pen.FPColor := colBlack;
    ATo.Pen.Style := psSolid;
    ATo.Rectangle(Area);
  end;
end;

// The texts of the scene, which a form draws by TextOut: where they stand, and how high they are.
procedure ListTexts(AScene: TJSONObject);
var
  Entry: TJSONEnum;
  Box: TJSONObject;
begin
  for Entry in AScene.Arrays['texts'] do
  begin
    Box := TJSONObject(Entry.Value);
    WriteLn('text ', Round(Box.Floats['x']), ' ', Round(Box.Floats['y']), ' ', Box.Strings['align'], ' ',
      Round(Box.Floats['size']), ' ', Box.Strings['text']);
  end;
end;

procedure Draw(AScene: TJSONObject; const AFile: string);
const
  Scale = 1.2;
var
  Image: TFPMemoryImage;
  Canvas: TFPImageCanvas;
begin
  Canvas := nil;
  Image := TFPMemoryImage.Create(Round(AScene.Floats['width'] * Scale), Round(AScene.Floats['height'] * Scale));
  try
    Canvas := TFPImageCanvas.Create(Image);
    Canvas.Brush.FPColor := colWhite;
    Canvas.Brush.Style := bsSolid;
    Canvas.FillRect(0, 0, Image.Width, Image.Height);
    Canvas.HashWidth := 6;
    DrawScene(Canvas, AScene, Scale);
    Image.SaveToFile(AFile);
  finally
    Canvas.Free;
    Image.Free;
  end;
end;

// In the place of a form's message loop, which goes on while the thread reads.
procedure Wait(AReading: TReading; ACancels: Boolean);
var
  Round: Integer;
begin
  Round := 0;
  while not AReading.Finished do
  begin
    CheckSynchronize(10);
    Inc(Round);
    if ACancels and (Round = 10) then AReading.Cancel;
  end;
end;

var
  Reading: TReading = nil;
  Scene: TJSONData = nil;
begin
  {$IFDEF FPC}SetMultiByteConversionCodePage(CP_UTF8);{$ENDIF}
  SetTextCodePage(Output, 65001);
  try
    try
      Reading := TReading.Create(ParamStr(1));
    except
      on Error: EUketsuke do
      begin
        WriteLn(Error.Text);
        ExitCode := 1;
      end;
    end;
    if Reading <> nil then
    begin
      Wait(Reading, ParamStr(2) = '--cancel');
      Write(Reading.Text);
      if Reading.Scene <> '' then Scene := GetJSON(Reading.Scene);
      // Null where no day is known.
      if Scene is TJSONObject then
      begin
        ListTexts(TJSONObject(Scene));
        if ParamStr(2) = '--draw' then Draw(TJSONObject(Scene), ParamStr(3));
      end;
    end;
  finally
    Scene.Free;
    Reading.Free;
  end;
end.
