using System.Collections.Concurrent;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Dateline.Engine.Sessions;

/// <summary>The program that runs a notebook: requests come in by one pipe, everything else goes out by another.</summary>
internal static class WorkerProgram
{
    /// <param name="handles">The handles of the pipe to read and of the pipe to write, as the starting process gave them.</param>
    public static int Run(IReadOnlyList<string> handles)
    {
        // Ctrl-C goes to all processes of a terminal. It is for the one that started us, which then says what is to be done.
        PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        // Nothing here is disposed of: threads of the session use it until the process ends.
        var input = new AnonymousPipeClientStream(PipeDirection.In, handles[0]);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, handles[1]);
        var stream = new MessageStream(input, output);
        var requests = new BlockingCollection<Message>();
        var session = new Session(new SessionOptions(), stream.Write);
        var cells = new Thread(() => HandleAll(session, requests), 16 * 1024 * 1024) { IsBackground = true, Name = "cells" };
        cells.Start();
        var questions = new BlockingCollection<Message>();
        new Thread(() => AnswerAll(session, questions, stream)) { IsBackground = true, Name = "questions" }.Start();
        while (stream.Read() is { } message)
        {
            switch (message.Channel, message.Type)
            {
                case (_, "interrupt_request"):
                    session.Interrupt(message);
                    stream.Write(Message.Reply(message, "interrupt_reply", new JsonObject { ["status"] = "ok" }));
                    break;
                case (Channels.Input, _):
                    session.TakeInput(message);
                    break;
                case (_, "shutdown_request"):
                    stream.Write(Message.Reply(message, "shutdown_reply", new JsonObject { ["status"] = "ok", ["restart"] = Message.Flag(message.Content, "restart", false) }));
                    return 0;
                case (_, "complete_request" or "inspect_request" or "is_complete_request"):
                    questions.Add(message);
                    break;
                default:
                    session.Accept(message);
                    requests.Add(message);
                    break;
            }
        }
        // Whoever started us is gone.
        return 0;
    }

    private static void HandleAll(Session session, BlockingCollection<Message> requests)
    {
        session.WarmUp();
        foreach (var request in requests.GetConsumingEnumerable()) session.Handle(request);
    }

    // A question must not wait for the cell that runs, nor its answer for what that cell writes.
    private static void AnswerAll(Session session, BlockingCollection<Message> questions, MessageStream stream)
    {
        foreach (var question in questions.GetConsumingEnumerable())
            stream.Write(Message.Reply(question, question.Type.Replace("_request", "_reply", StringComparison.Ordinal), session.Answer(question)!));
    }
}
