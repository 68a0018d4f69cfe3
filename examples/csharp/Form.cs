// A window that waits for a card or phone and does not stand still meanwhile: a thread of its own reads, a button cancels, and
// the window draws the picture of the decision itself.
//
//     Form                             by any reader, today
//     Form card|android|iphone         by a simulated one, on 27 November 2026
//     Form card --draw picture.png     the picture alone, without a window
//
//     csc Form.cs Uketsuke.cs /r:System.Windows.Forms.dll /r:System.Drawing.dll /r:System.Web.Extensions.dll
using System;
using System.Collections;
using System.Collections.Generic;
using System.Drawing;
using System.Drawing.Drawing2D;
using System.Drawing.Imaging;
using System.Threading;
using System.Web.Script.Serialization;
using System.Windows.Forms;
using Uketsuke;

// The picture: rectangles and texts in units of its width and height. Colours are the form's own.
sealed class Scene
{
    readonly Dictionary<string, object> scene;

    public Scene(string json)
    {
        scene = new JavaScriptSerializer().Deserialize<Dictionary<string, object>>(json);
    }

    // Nothing where no day is known.
    public bool IsEmpty { get { return scene == null; } }

    public float Height(float width) { return width * Number(scene, "height") / Number(scene, "width"); }

    public void Draw(Graphics to, float width)
    {
        GraphicsState before = to.Save();
        float scale = width / Number(scene, "width");
        to.ScaleTransform(scale, scale);
        to.TextRenderingHint = System.Drawing.Text.TextRenderingHint.AntiAlias;
        foreach (Dictionary<string, object> rectangle in All("rectangles"))
        {
            RectangleF area = Area(rectangle);
            string fill = (string)rectangle["fill"];
            if (fill == "outline")
            {
                to.DrawRectangle(Pens.Black, area.X, area.Y, area.Width, area.Height);
                continue;
            }
            using (Brush brush = Filled(fill))
            {
                to.FillRectangle(brush, area);
            }
        }
        foreach (Dictionary<string, object> text in All("texts"))
        {
            RectangleF area = Area(text);
            if ((bool)text["on_bar"])
            {
                to.FillRectangle(Brushes.White, area);
            }
            using (Font font = new Font(FontFamily.GenericSansSerif, Number(text, "size"),
                (bool)text["bold"] ? FontStyle.Bold : FontStyle.Regular, GraphicsUnit.Pixel))
            using (StringFormat format = new StringFormat(StringFormat.GenericTypographic))
            {
                format.FormatFlags |= StringFormatFlags.NoWrap | StringFormatFlags.NoClip;
                string align = (string)text["align"];
                format.Alignment = align == "left" ? StringAlignment.Near
                    : align == "right" ? StringAlignment.Far : StringAlignment.Center;
                to.DrawString((string)text["text"], font, Brushes.Black, area, format);
            }
        }
        to.Restore(before);
    }

    // Patterns, since a colour is never the only difference.
    static Brush Filled(string fill)
    {
        switch (fill)
        {
            case "valid": return new SolidBrush(Color.FromArgb(0x7f, 0xb8, 0x8f));
            case "renewal": return new HatchBrush(HatchStyle.LightVertical, Color.Black, Color.FromArgb(0xd8, 0xe8, 0xb0));
            case "grace": return new HatchBrush(HatchStyle.LightUpwardDiagonal, Color.Black, Color.FromArgb(0xff, 0xe0, 0x90));
            case "ended": return new HatchBrush(HatchStyle.Percent10, Color.Black, Color.FromArgb(0xd8, 0xd8, 0xd8));
            case "refused": return new HatchBrush(HatchStyle.DiagonalCross, Color.Black, Color.FromArgb(0xf0, 0xb0, 0xa8));
            case "line": case "mark": return new SolidBrush(Color.Black);
            default: return new SolidBrush(Color.White);
        }
    }

    IEnumerable All(string name) { return (IEnumerable)scene[name]; }

    static RectangleF Area(Dictionary<string, object> of)
    {
        return new RectangleF(Number(of, "x"), Number(of, "y"), Number(of, "width"), Number(of, "height"));
    }

    static float Number(Dictionary<string, object> of, string name) { return Convert.ToSingle(of[name]); }
}

sealed class DeskForm : Form
{
    readonly string simulated;
    readonly Label words = new Label { Dock = DockStyle.Top, Height = 180, Font = new Font(FontFamily.GenericSansSerif, 14) };
    readonly Button read = new Button { Dock = DockStyle.Bottom, Height = 40, Text = "読み取る" };
    readonly Button cancel = new Button { Dock = DockStyle.Bottom, Height = 40, Text = "やめる", Enabled = false };
    Thread worker;
    // Of the reading that is under way: it is freed when the thread has ended, and not before.
    Session session;
    Scene scene;

    public DeskForm(string simulated)
    {
        this.simulated = simulated;
        Text = "受付";
        ClientSize = new Size(480, 720);
        DoubleBuffered = true;
        ResizeRedraw = true;
        Controls.AddRange(new Control[] { words, read, cancel });
        read.Click += (sender, arguments) => Begin();
        cancel.Click += (sender, arguments) => session.Cancel();
    }

    void Begin()
    {
        read.Enabled = false;
        cancel.Enabled = true;
        words.Text = "カードまたはスマートフォンを置いてください";
        session = FormProgram.Open(simulated);
        worker = new Thread(Work);
        worker.Start();
    }

    // On a thread of its own; what it found goes to the window by the window's own queue.
    void Work()
    {
        string text;
        Scene found = null;
        try
        {
            using (Visit visit = FormProgram.Today(simulated))
            using (Decision decision = session.Receive(null, Library.Forever, visit))
            {
                text = decision.Text(Detail.Desk);
                found = new Scene(decision.Scene());
            }
        }
        catch (UketsukeException error)
        {
            text = error.Message;
        }
        BeginInvoke((Action)(() => End(text, found)));
    }

    void End(string text, Scene found)
    {
        worker.Join();
        session.Dispose();
        words.Text = text.Replace("\n", Environment.NewLine);
        scene = found;
        read.Enabled = true;
        cancel.Enabled = false;
        Invalidate();
    }

    protected override void OnPaint(PaintEventArgs arguments)
    {
        base.OnPaint(arguments);
        if (scene != null && !scene.IsEmpty)
        {
            float room = (read.Top - words.Bottom - 20) / scene.Height(1);
            arguments.Graphics.TranslateTransform(20, words.Bottom + 10);
            scene.Draw(arguments.Graphics, Math.Max(1, Math.Min(ClientSize.Width - 40, room)));
        }
    }

    // Whoever closes the window does not wait for a card.
    protected override void OnFormClosing(FormClosingEventArgs arguments)
    {
        if (cancel.Enabled)
        {
            session.Cancel();
            arguments.Cancel = true;
            BeginInvoke((Action)Close);
        }
        base.OnFormClosing(arguments);
    }
}

static class FormProgram
{
    public static Session Open(string simulated)
    {
        if (simulated == null)
        {
            return Session.Open(null, null);
        }
        using (Settings settings = Settings.Make())
        using (Simulator simulator = Simulator.Make())
        {
            settings.Set(SettingsOption.AcceptSimulator, 1);
            simulator.Insert((TokenKind)Enum.Parse(typeof(TokenKind), simulated, true));
            return Session.OpenSimulator(simulator, settings);
        }
    }

    public static Visit Today(string simulated)
    {
        return Visit.Make(simulated == null ? Library.Today() : new DateTime(2026, 11, 27));
    }

    static void Draw(string simulated, string file)
    {
        using (Session session = Open(simulated))
        using (Visit visit = Today(simulated))
        using (Decision decision = session.Receive(null, Library.Forever, visit))
        {
            Scene scene = new Scene(decision.Scene());
            const int width = 480;
            using (Bitmap picture = new Bitmap(width, (int)Math.Ceiling(scene.Height(width))))
            using (Graphics graphics = Graphics.FromImage(picture))
            {
                graphics.Clear(Color.White);
                scene.Draw(graphics, width);
                picture.Save(file, ImageFormat.Png);
            }
        }
    }

    [STAThread]
    static void Main(string[] arguments)
    {
        string simulated = arguments.Length > 0 ? arguments[0] : null;
        if (arguments.Length == 3 && arguments[1] == "--draw")
        {
            Draw(simulated, arguments[2]);
            return;
        }
        Application.EnableVisualStyles();
        Application.Run(new DeskForm(simulated));
    }
}
