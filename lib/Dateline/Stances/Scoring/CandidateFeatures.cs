using System.Runtime.CompilerServices;
using Dateline.Entities;
using Dateline.Entities.Tagging;
using Dateline.Text;

namespace Dateline.Stances.Scoring;

/// <summary>What the scorer sees of a candidate, as hashes. Part of the model file's meaning: a change here needs a new model.</summary>
internal sealed class CandidateFeatures(AnalysedText text, ResolvedNames names, Phrases phrases, StanceWords words, Voices voices)
{
    public const int Capacity = 192;
    private const int Stem = 5;

    private enum Template : uint
    {
        Form = 1, Lemma, FormLemma, LemmaPreposition, LemmaNext, Governor, Modal, Negation, Mood, Word, WordForm, WordStem, Pair, TargetHead, TargetFirst, TargetKind, TargetLength,
        SourceKind, Sentiment, SentimentForm, TargetSentiment, Lexicon, LexiconForm, Distance, Quoted, Speech, TargetStem, AnchorStem, Frame, NegatedLemma, Signs, SignsForm, LemmaTarget,
    }

    // Hashes of the tokens' words and of their beginnings, made when first asked for: candidates share most of their words.
    private readonly (uint Word, uint Prefix)[] _hashes = new (uint, uint)[text.Tokens.Count];

    private uint _form;

    /// <summary>Writes the features of the candidate; returns how many.</summary>
    public int Extract(in Candidate candidate, SentenceSpan sentence, Span<uint> into)
    {
        _form = (uint)candidate.Form;
        var count = 0;
        Put(into, ref count, Template.Form, 0);
        var lemma = AnchorHash(candidate);
        Put(into, ref count, Template.Lemma, lemma);
        Put(into, ref count, Template.FormLemma, Hashing.Mix(_form, lemma));
        if (candidate.Preposition >= 0) Put(into, ref count, Template.LemmaPreposition, Hashing.Mix(lemma, Lower(candidate.Preposition)));
        if (candidate.Anchor >= 0 && candidate.Anchor + 1 < sentence.EndToken) Put(into, ref count, Template.LemmaNext, Hashing.Mix(lemma, Lower(candidate.Anchor + 1)));
        Verb(candidate, lemma, into, ref count);
        var (target, targetEnd) = Tokens(candidate.Target.Range, sentence);
        Words(candidate, target, targetEnd, into, ref count);
        OfTarget(candidate, target, targetEnd, lemma, into, ref count);
        Put(into, ref count, Template.SourceKind, Hashing.Mix(_form, Kind(candidate.Source.Entity)));
        Put(into, ref count, Template.Quoted, Hashing.Mix(_form, Bit(voices.IsQuoted(candidate.First)) | (Bit(target >= 0 && voices.IsQuoted(target)) << 1)));
        return count;
    }

    private void Verb(in Candidate candidate, uint lemma, Span<uint> into, ref int count)
    {
        if (candidate.Group < 0) return;
        var verb = phrases.Groups[candidate.Group];
        Put(into, ref count, Template.Mood, Hashing.Mix(_form, (uint)verb.Mood | (Bit(verb.Past) << 3) | (Bit(verb.Passive) << 4)));
        Put(into, ref count, Template.Speech, Hashing.Mix(_form, Bit(Speech.IsClauseVerb(verb.Lemma)) | (Bit(Speech.IsSpeechVerb(verb.Lemma)) << 1)));
        if (verb.Modal >= 0) Put(into, ref count, Template.Modal, Hashing.Mix(_form, Lower(verb.Modal)));
        if (verb.Negation >= 0) Put(into, ref count, Template.NegatedLemma, lemma);
        Put(into, ref count, Template.Negation, Bit(verb.Negation >= 0));
        if (verb.Mood != VerbMood.Finite && phrases.Governor(candidate.Group) is >= 0 and var governor) Put(into, ref count, Template.Governor, Hashing.Mix(lemma, Hashing.Of(phrases.Groups[governor].Lemma)));
        uint signs = 0;
        foreach (var frame in words.OfVerb(candidate.Group).Of(CueClass.Verb)) signs |= frame.Polarity > 0 ? 1u : frame.Polarity < 0 ? 2u : 4u;
        Put(into, ref count, Template.Lexicon, signs);
        Put(into, ref count, Template.LexiconForm, Hashing.Mix(_form, signs | (Bit(verb.Negation >= 0) << 4)));
    }

    // The words of the clause but for names and the target's own.
    private void Words(in Candidate candidate, int target, int targetEnd, Span<uint> into, ref int count)
    {
        var (previous, signs) = (1u, 0);
        for (var i = candidate.First; i < candidate.End && count < Capacity - 40; i++)
        {
            var kind = phrases.Words[i].Class;
            if (kind is WordClass.Name or WordClass.Quote or WordClass.Comma or WordClass.Determiner or WordClass.Number or WordClass.Break || i >= target && i < targetEnd)
            {
                previous = i >= target && i < targetEnd ? 2u : kind == WordClass.Name ? 3u : previous;
                continue;
            }

            var word = kind == WordClass.Verb ? Hashing.Of(phrases.Words[i].Lemma) : Lower(i);
            Put(into, ref count, Template.Word, word);
            Put(into, ref count, Template.WordForm, Hashing.Mix(_form, word));
            Put(into, ref count, Template.Pair, Hashing.Mix(previous, word));
            if (phrases.WordAt(i).Length > Stem) Put(into, ref count, Template.WordStem, Prefix(i));
            previous = word;
            signs += words.SignOf(i);
        }

        Put(into, ref count, Template.Signs, (uint)(Math.Clamp(signs, -3, 3) + 8));
        Put(into, ref count, Template.SignsForm, Hashing.Mix(_form, (uint)(Math.Clamp(signs, -3, 3) + 8)));
        var tone = (uint)Math.Clamp(words.ValueOf(candidate.First, candidate.End), -4, 4) + 8;
        Put(into, ref count, Template.Sentiment, tone);
        Put(into, ref count, Template.SentimentForm, Hashing.Mix(_form, tone));
    }

    private void OfTarget(in Candidate candidate, int target, int targetEnd, uint lemma, Span<uint> into, ref int count)
    {
        var kind = Kind(candidate.Target.Entity);
        Put(into, ref count, Template.TargetKind, Hashing.Mix(_form, kind));
        Put(into, ref count, Template.LemmaTarget, Hashing.Mix(lemma, kind));
        if (target < 0)
        {
            Put(into, ref count, Template.Distance, Hashing.Mix(_form, 99));
            return;
        }

        Put(into, ref count, Template.TargetFirst, Hashing.Mix(_form, (uint)phrases.Words[target].Class));
        if (phrases.Words[target].Class is WordClass.Determiner or WordClass.Possessive) Put(into, ref count, Template.TargetFirst, Hashing.Mix(77, Lower(target)));
        Put(into, ref count, Template.TargetLength, Hashing.Mix(_form, (uint)Math.Min(6, targetEnd - target)));
        Put(into, ref count, Template.Distance, Hashing.Mix(_form, (uint)Math.Clamp(target - candidate.Anchor, -8, 8) + 8));
        for (var i = target; i < targetEnd && i < target + 8 && count < Capacity - 24; i++)
        {
            if (phrases.Words[i].Class is not (WordClass.Noun or WordClass.Adjective or WordClass.Verb)) continue;
            Put(into, ref count, Template.TargetHead, Lower(i));
            Put(into, ref count, Template.TargetStem, Prefix(i));
        }

        var tone = (uint)Math.Clamp(words.ValueOf(target, targetEnd), -3, 3) + 8;
        Put(into, ref count, Template.TargetSentiment, Hashing.Mix(_form, tone));
    }

    private (int First, int End) Tokens(TextRange range, SentenceSpan sentence)
    {
        if (!sentence.Range.Overlaps(range)) return (-1, -1);
        var first = sentence.FirstToken;
        while (first < sentence.EndToken && text.Tokens[first].End <= range.Start) first++;
        var end = first;
        while (end < sentence.EndToken && text.Tokens[end].Start < range.End) end++;
        return (first, end);
    }

    private uint AnchorHash(in Candidate candidate) =>
        candidate.Group >= 0 ? Hashing.Of(phrases.Groups[candidate.Group].Lemma) : candidate.Anchor >= 0 ? Lower(candidate.Anchor) : 0;

    private uint Kind(int? entity) => entity is not { } index ? 0 : names.Entities[index].Type switch
    {
        EntityType.Person => 1,
        EntityType.Place => 2,
        EntityType.Organization => 3,
        EntityType.Group => 4,
        _ => 5u,
    };

    private uint Lower(int token) => Hashes(token).Word;

    private uint Prefix(int token) => Hashes(token).Prefix;

    private (uint Word, uint Prefix) Hashes(int token)
    {
        ref var hashes = ref _hashes[token];
        if (hashes.Word != 0) return hashes;
        var word = phrases.WordAt(token);
        return hashes = (Hashing.OfLower(word), Hashing.OfLower(word.Length > Stem ? word[..Stem] : word));
    }

    private static uint Bit(bool value) => value ? 1u : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(Span<uint> into, ref int count, Template template, uint value) => into[count++] = Hashing.Mix((uint)template, template == Template.Form ? _form : value);
}
