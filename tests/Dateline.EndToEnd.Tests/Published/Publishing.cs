namespace Dateline.EndToEnd.Tests.Published;

/// <summary>Tests that publish have the machine to themselves: native code takes all processors for minutes, and browsers' tests wait only so long.</summary>
[CollectionDefinition(nameof(Publishing), DisableParallelization = true)]
public sealed class Publishing;
