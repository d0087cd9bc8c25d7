namespace Dateline.Stances;

/// <summary>What the words around a cue make of it: the polarity left, the mode, the token that negates (−1: none), and whose stance it becomes.</summary>
internal readonly record struct Shade(double Polarity, string Mode, int Negation, int Requester);
