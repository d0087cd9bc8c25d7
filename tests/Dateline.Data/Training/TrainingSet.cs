using Dateline.Articles;
using Dateline.Entities.Tagging;
using Dateline.Text;

namespace Dateline.Data.Training;

/// <summary>Documents turned to chains of features. Features seen once are left out; those of foreign domains take up a set's own conventions and don't ship.</summary>
internal sealed class TrainingSet
{
    private const uint DomainTemplate = 0x7F4A7C15;
    private const ushort AnyLabel = (1 << NameLabels.Count) - 1;
    private readonly Dictionary<uint, int> _index = [];
    private readonly List<uint> _keys = [];
    private readonly HashSet<uint> _foreign = [];

    public TrainingSet(IReadOnlyList<LabelledDocument> documents)
    {
        var counts = new Dictionary<uint, int>();
        Visit(documents, (_, features) =>
        {
            foreach (var feature in features) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }, (_, _) => { });
        var row = new List<int[]>();
        Visit(documents, (_, features) => row.Add(Indices(features, counts)), (document, allowed) =>
        {
            Chains.Add((document, new([.. row], allowed)));
            row.Clear();
        });
    }

    /// <summary>Each with the index of its document.</summary>
    public List<(int Document, TrainingChain Chain)> Chains { get; } = [];

    public int FeatureCount => _keys.Count;

    public uint KeyOf(int feature) => _keys[feature];

    public bool Ships(int feature) => !_foreign.Contains(_keys[feature]);

    public static AnalysedText Analyse(string text)
    {
        var input = new ArticleInput("document", text);
        return SentenceSplitter.Split(text, BlockReader.Read(input));
    }

    private int[] Indices(ReadOnlySpan<uint> features, Dictionary<uint, int> counts)
    {
        var found = new List<int>(features.Length);
        foreach (var feature in features)
        {
            if (counts[feature] < 2) continue;
            if (!_index.TryGetValue(feature, out var index))
            {
                _index[feature] = index = _keys.Count;
                _keys.Add(feature);
            }

            found.Add(index);
        }

        return [.. found];
    }

    private delegate void PieceVisitor(int document, ReadOnlySpan<uint> features);

    private void Visit(IReadOnlyList<LabelledDocument> documents, PieceVisitor visitPiece, Action<int, ushort[]> visitChain)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Capacity + 8];
        for (var d = 0; d < documents.Count; d++)
        {
            var pieces = new NamePieces(Analyse(documents[d].Text));
            var extractor = new NameFeatures(pieces, new DocumentWords(pieces));
            var labels = Labels(pieces, documents[d]);
            foreach (var (first, end) in pieces.Sentences)
            {
                for (var i = first; i < end; i++)
                {
                    if (!pieces.Pieces[i].Is(PieceTraits.Candidate)) continue;
                    var start = i;
                    for (; i < end && pieces.Pieces[i].Is(PieceTraits.Candidate); i++)
                    {
                        var count = extractor.Extract(i, first, end, features);
                        if (documents[d].Set.Domain != LabelledSet.Newswire) count = AddDomain(features, count, documents[d].Set.Domain, in pieces.Pieces[i]);
                        visitPiece(d, features[..count]);
                    }

                    visitChain(d, labels[start..i]);
                }
            }
        }
    }

    private int AddDomain(Span<uint> features, int count, int domain, in NamePiece piece)
    {
        var basis = Hashing.Mix(DomainTemplate, (uint)domain);
        features[count++] = Hashing.Mix(basis, 1);
        features[count++] = Hashing.Mix(basis, Hashing.Mix(2, piece.Lower));
        features[count++] = Hashing.Mix(basis, Hashing.Mix(3, piece.Shape));
        features[count++] = Hashing.Mix(basis, Hashing.Mix(4, (uint)piece.Begins | ((uint)piece.Inside << 16)));
        foreach (var feature in features[(count - 4)..count]) _foreign.Add(feature);

        return count;
    }

    // A piece's labels: exactly its own where the set speaks, every label of the silent types where it doesn't.
    private static ushort[] Labels(NamePieces pieces, LabelledDocument document)
    {
        var unsaid = (ushort)(1 << NameLabels.Outside);
        foreach (var type in document.Set.Silent) unsaid |= Bits(type);
        var allowed = new ushort[pieces.Count];
        Array.Fill(allowed, unsaid);
        var (at, text) = (0, document.Text);
        foreach (var name in document.Names.OrderBy(n => n.Start))
        {
            while (at < pieces.Count && pieces.Pieces[at].End <= name.Start) at++;
            var begin = true;
            for (; at < pieces.Count && pieces.Pieces[at].Start < name.End; at++)
            {
                allowed[at] = Label(name, begin, pieces.Pieces[at].Is(PieceTraits.Candidate));
                begin = false;
            }
        }

        if (!document.Set.SilentOnHandles) return allowed;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (text[pieces.Pieces[i].Start] is '@' && allowed[i] == unsaid) allowed[i] = AnyLabel;
        }

        return allowed;
    }

    private static ushort Label(LabelledName name, bool begin, bool candidate)
    {
        if (!candidate) return AnyLabel;
        var label = OfType(name.Type, begin);
        return name.Vague ? (ushort)(label | OfType(EntityType.Group, begin)) : label;
    }

    private static ushort OfType(string type, bool begin) => (ushort)(1 << (NameLabels.Begin(TypeIndex(type)) + (begin ? 0 : 1)));

    private static ushort Bits(string type) => (ushort)(3 << NameLabels.Begin(TypeIndex(type)));

    private static int TypeIndex(string type)
    {
        for (var i = 0; i < NameLabels.Types.Count; i++)
        {
            if (NameLabels.Types[i] == type) return i;
        }

        throw new InvalidDataException($"'{type}' is no type of a name.");
    }
}
