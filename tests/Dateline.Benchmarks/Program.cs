using BenchmarkDotNet.Running;
using Dateline.Benchmarks;

// dotnet run -c Release --project tests/Dateline.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Dateline.Benchmarks -- compare FOLDER      FOLDER: where wink-nlp and its model are installed
return args is ["compare", var folder] ? Comparison.Run(folder) : BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args).Any(s => s.HasCriticalValidationErrors) ? 1 : 0;
