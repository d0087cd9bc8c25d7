using Dateline;

Console.WriteLine(Reading.Parse(File.ReadAllText(args[^1])).Sentences.Count);
return 0;
