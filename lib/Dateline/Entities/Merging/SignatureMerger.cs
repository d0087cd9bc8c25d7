namespace Dateline.Entities.Merging;

/// <summary>The author of a post and the handle in its signature are one entity, of the author's type; so is a handle in brackets after a name.</summary>
internal static class SignatureMerger
{
    public static void Merge(NameText text)
    {
        foreach (var post in text.Text.Layout.Posts)
        {
            if (Find(text, post.Author) is { } author && Find(text, post.Handle) is { } handle) Join(text, author, handle);
        }

        foreach (var name in text.Names)
        {
            if (!name.IsTag || text.Token(name.FirstToken - 1) is not "(" || !text.Text.Text.AsSpan(name.Range.Start).StartsWith("@")) continue;
            if (text.NameAt(name.FirstToken - 2) is { IsTag: false } owner) Join(text, owner, name);
        }
    }

    private static FoundName? Find(NameText text, TextRange? range) => range is { } r ? text.Names.Find(n => n.Range.Overlaps(r)) : null;

    private static void Join(NameText text, FoundName owner, FoundName handle)
    {
        if (owner == handle || owner.Cluster is null) return;
        foreach (var same in text.Names.Where(n => n.IsTag && n.Key == handle.Key).ToList())
        {
            same.Type = owner.Cluster.Type;
            same.JoinTo(owner.Cluster);
        }
    }
}
