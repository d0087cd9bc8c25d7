namespace Dateline.Engine.Reports.Html;

/// <summary>Where HTML comes from; decides what of it may stay beyond the plain allow-list.</summary>
internal enum HtmlTrust
{
    /// <summary>An output of a notebook: no links out of the page, no ids, no classes of the page.</summary>
    Output,

    /// <summary>Markdown of a notebook: links that a reader may follow.</summary>
    Prose,

    /// <summary>A fragment that the report's maker wrote: ids of passages and classes as well. Still no script, handler, form or address.</summary>
    Fragment,
}
