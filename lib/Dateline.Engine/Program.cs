using Dateline.Engine.Sessions;

if (args is not [WorkerCommand.Verb, var input, var output]) return 2;
// Threads that the notebook left running must not keep the process alive.
Environment.Exit(WorkerProgram.Run([input, output]));
return 0;
