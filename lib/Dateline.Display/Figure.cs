using Plotly.NET;

namespace Dateline.Display;

/// <summary>A chart with its finding in words and the passages behind its marks.</summary>
/// <param name="Chart">The Plotly.NET chart to go on with.</param>
/// <param name="Finding">What the chart shows, in one sentence.</param>
public sealed record Figure(GenericChart Chart, string Finding);
