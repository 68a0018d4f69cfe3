// The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.
//
//     Folder FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]
//
// DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
// `terminal_request` of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs.
using System;
using System.Globalization;
using System.Text;
using Uketsuke;

static class FolderJob
{
    static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        DateTime day = DateTime.ParseExact(arguments[2], "yyyyMMdd", CultureInfo.InvariantCulture);
        uint quiet = 1000 * uint.Parse(arguments[4], CultureInfo.InvariantCulture);
        try
        {
            using (Folder folder = Folder.Open(arguments[0], arguments[1], arguments[3]))
            {
                if (arguments.Length > 5)
                {
                    using (Answer answer = folder.Ask(arguments[5], 30000)) Tell(answer, day);
                }
                for (Answer answer; (answer = Next(folder, quiet)) != null;)
                {
                    using (answer) Tell(answer, day);
                    // What was dealt with does not come again; what was not, does.
                    folder.Done();
                }
                return 0;
            }
        }
        catch (UketsukeException error)
        {
            Console.WriteLine(error.Message);
            return 1;
        }
    }

    /// The next file; null when nothing came.
    static Answer Next(Folder folder, uint quiet)
    {
        try
        {
            return folder.Next(quiet);
        }
        catch (UketsukeException error) when (error.Status == Status.DeadlinePassed)
        {
            return null;
        }
    }

    static void Tell(Answer answer, DateTime day)
    {
        Console.WriteLine("file " + answer.Text(AnswerValue.FileName, 0));
        int problem = answer.Get(AnswerValue.Problem);
        if (problem != 0) Console.WriteLine("problem " + problem + " " + answer.Text(AnswerValue.ProblemText, 0));
        if (answer.Get(AnswerValue.Content) == (int)FileContent.Answer) Decide(answer, day);
        for (uint index = 0; index < answer.Get(AnswerValue.Units); index++)
        {
            // One person of many: a forecast.
            using (Answer unit = answer.Unit(index)) Decide(unit, day);
        }
        int toDo = answer.Get(AnswerValue.FollowUp);
        if (toDo != 0) Console.WriteLine("to do " + toDo);
    }

    /// What the desk may do with one person's answer.
    static void Decide(Answer answer, DateTime day)
    {
        using (Visit visit = Visit.Make(day))
        {
            visit.SetAnswer(answer);
            using (Decision decision = Decision.Decide(visit, null))
            {
                Console.WriteLine(decision.Text(Detail.Brief));
                Console.WriteLine("sign " + decision.Get(Outcome.Sign));
            }
        }
    }
}
