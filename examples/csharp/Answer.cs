// What the eligibility terminal answered about a patient, decided.
//
//     Answer FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code
using System;
using System.Globalization;
using System.IO;
using System.Text;
using Uketsuke;

static class AnswerJob
{
    static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        byte[] file = File.ReadAllBytes(arguments[0]);
        DateTime day = DateTime.ParseExact(arguments[1], "yyyyMMdd", CultureInfo.InvariantCulture);
        try
        {
            using (Answer answer = Answer.Read(file, arguments.Length > 2 ? arguments[2] : null))
            using (Visit visit = Visit.Make(day))
            {
                visit.SetAnswer(answer);
                using (Decision decision = Decision.Decide(visit, null))
                {
                    Console.WriteLine(decision.Text(Detail.Desk));
                    Console.WriteLine("sign " + decision.Get(Outcome.Sign));
                    DateTime? until = decision.Day(Outcome.Until);
                    if (until != null) Console.WriteLine("until {0:yyyy-MM-dd}", until);
                    for (uint remark = 0; remark < answer.Get(AnswerValue.Remarks); remark++)
                    {
                        Console.WriteLine("remark " + answer.Text(AnswerValue.Remark, remark));
                    }
                    return 0;
                }
            }
        }
        catch (UketsukeException error)
        {
            Console.WriteLine(error.Message);
            return 1;
        }
    }
}
