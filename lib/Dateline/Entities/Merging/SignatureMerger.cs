namespace Dateline.Entities.Merging;

/// <summary>The author of a post and the handle in its signature are one entity, of the author's type; so is a handle in brackets after a name.</summary>
internal static class SignatureMerger
{
    public static void Merge(NameText text)
    {
        // The last owner of a handle has all its tags.
        var owners = new Dictionary<string, Cluster>();
        foreach (var post in text.Text.Layout.Posts)
        {
            if (Find(text, post.Author) is { } author && Find(text, post.Handle) is { } handle) Own(author, handle);
        }

        foreach (var name in text.Names)
        {
            if (!name.IsTag || text.Token(name.FirstToken - 1) is not "(" || !text.Text.Text.AsSpan(name.Range.Start).StartsWith("@")) continue;
            if (text.NameAt(name.FirstToken - 2) is { IsTag: false } owner) Own(owner, name);
        }

        if (owners.Count == 0) return;
        foreach (var tags in text.Names.Where(n => n.IsTag).GroupBy(n => n.Key).Where(g => owners.ContainsKey(g.Key)))
        {
            var owner = owners[tags.Key];
            foreach (var tag in tags) tag.Type = owner.Type;
            owner.Take([.. tags.Where(t => t.Cluster != owner)]);
        }

        void Own(FoundName owner, FoundName handle)
        {
            if (owner != handle && owner.Cluster is { } cluster) owners[handle.Key] = cluster;
        }
    }

    private static FoundName? Find(NameText text, TextRange? range) => range is { } r ? text.FirstIn(r) : null;
}
