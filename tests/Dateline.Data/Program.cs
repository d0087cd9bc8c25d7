using Dateline.Data.Gazetteers;

// Makes the files under data/ that a program makes. See data/gazetteer/README.md and data/models/README.md for where the inputs come from.
return args switch
{
    ["gazetteer", var facts, var cities, var divisions, var folder] => GazetteerProgram.Run(facts, cities, divisions, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: gazetteer FACTS-FOLDER CITIES.pbf ADMIN1.json DATA-GAZETTEER-FOLDER");
    return 2;
}
