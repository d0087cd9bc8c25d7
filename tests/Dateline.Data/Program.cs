using System.Globalization;
using Dateline.Data;
using Dateline.Data.Gazetteers;
using Dateline.Data.Scoring;
using Dateline.Data.Training;

// Makes the files under data/ that a program makes. See data/gazetteer/README.md and data/models/README.md for where the inputs come from.
return args switch
{
    ["gazetteer", var facts, var cities, var geoNames, var folder] => GazetteerProgram.Run(facts, cities, geoNames, folder),
    ["train", var gold, var model] => TrainingProgram.Train(gold, model),
    ["validate", var gold, var folds] => TrainingProgram.Validate(gold, int.Parse(folds, CultureInfo.InvariantCulture), -1, null),
    ["validate", var gold, var folds, var fold] => TrainingProgram.Validate(gold, int.Parse(folds, CultureInfo.InvariantCulture), int.Parse(fold, CultureInfo.InvariantCulture), "errors"),
    ["train-stances", var folder, var model] => StanceProgram.Train(folder, model),
    ["validate-stances", var folder] => StanceProgram.Validate(folder, null),
    ["validate-stances", var folder, var output] => StanceProgram.Validate(folder, output),
    ["train-tone", var file, var newswire, var model] => ToneProgram.Train(file, newswire, model),
    ["validate-tone", var file, var newswire] => ToneProgram.Validate(file, newswire),
    ["readings", .. var files, var output] => ReadingsProgram.Run(files, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: gazetteer FACTS-FOLDER CITIES.pbf CITIES-JSON-FOLDER DATA-GAZETTEER-FOLDER
               train GOLD-FOLDER MODEL.bin
               validate GOLD-FOLDER FOLDS [FOLD]    with a fold, that one alone, and its errors
               train-stances NEWSWIRE-FOLDER MODEL.bin
               validate-stances NEWSWIRE-FOLDER [OUT.jsonl]    by files; writes readings of files that their model has not seen
               train-tone NEWSMTSC.jsonl.gz NEWSWIRE-FOLDER MODEL.bin
               validate-tone NEWSMTSC.jsonl.gz NEWSWIRE-FOLDER
               readings GOLD-FILE... OUT.jsonl      readings of the documents, to be scored
        """);
    return 2;
}
