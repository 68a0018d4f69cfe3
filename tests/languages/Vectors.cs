// Answers questions of the standard input, one a line, with an answer a line: the published vectors by C#.
using System;
using System.IO;
using System.Text;
using Uketsuke;

static class Vectors
{
    static void Main()
    {
        using (var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)))
        using (var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)))
        {
            output.NewLine = "\n";
            for (string question = input.ReadLine(); question != null; question = input.ReadLine())
                output.WriteLine(Library.Ask(null, question));
        }
    }
}
