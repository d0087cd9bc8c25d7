using Dateline.Entities;
using Dateline.Entities.Tagging;
using Dateline.Text;

namespace Dateline.Stances.Tone;

/// <summary>What the tone model sees of a name in its sentence, as hashes. Part of the model file's meaning: a change here needs a new model.</summary>
internal sealed class ToneFeatures(ResolvedNames names, Phrases phrases, StanceWords words, Voices voices)
{
    public const int Capacity = 640;
    private const int Window = 40;
    private const int Near = 4;
    private const int Stem = 5;

    private enum Template : uint
    {
        Bias = 101, Word, Sided, Close, Stemmed, Pair, Sentiment, SentimentLeft, SentimentRight, SubjectOf, ObjectOf, Under, Owns, Before, Kind, Quoted, Lexicon, NegatedSubject, SubjectWord, Names, SubjectSign, Position,
    }

    /// <summary>Writes the features of the candidate; returns how many.</summary>
    public int Extract(in ToneCandidate candidate, SentenceSpan sentence, Span<uint> into)
    {
        var count = 0;
        Put(into, ref count, Template.Bias, 0);
        Put(into, ref count, Template.Kind, Hashing.Of(names.Entities[candidate.Entity].Type));
        Put(into, ref count, Template.Quoted, voices.IsQuoted(candidate.First) ? 1u : 0);
        Put(into, ref count, Template.Position, (uint)Math.Min(3, (candidate.First - sentence.FirstToken) / 3));
        Words(candidate, sentence, into, ref count);
        Grammar(candidate, sentence, into, ref count);
        var (left, right) = (Math.Max(sentence.FirstToken, candidate.First - 8), Math.Min(sentence.EndToken, candidate.End + 8));
        Put(into, ref count, Template.Sentiment, Bucket(words.ValueOf(sentence.FirstToken, sentence.EndToken)));
        Put(into, ref count, Template.SentimentLeft, Bucket(words.ValueOf(left, candidate.First)));
        Put(into, ref count, Template.SentimentRight, Bucket(words.ValueOf(candidate.End, right)));
        return count;
    }

    private void Words(in ToneCandidate candidate, SentenceSpan sentence, Span<uint> into, ref int count)
    {
        var (first, end) = (Math.Max(sentence.FirstToken, candidate.First - Window), Math.Min(sentence.EndToken, candidate.End + Window));
        var (previous, mentions, signs) = (1u, 0u, 0);
        for (var i = first; i < end && count < Capacity - 48; i++)
        {
            if (i == candidate.First)
            {
                i = candidate.End - 1;
                previous = 2;
                continue;
            }

            var word = phrases.Words[i];
            if (word.Class == WordClass.Name)
            {
                mentions += previous == 3 ? 0u : 1;
                previous = 3;
                continue;
            }

            if (word.Class is WordClass.Comma or WordClass.Determiner or WordClass.Number) continue;
            var hash = word.Class == WordClass.Verb ? Hashing.Of(word.Lemma) : Lower(i);
            var (side, distance) = i < candidate.First ? (1u, candidate.First - i) : (2u, i - candidate.End + 1);
            Put(into, ref count, Template.Word, hash);
            Put(into, ref count, Template.Sided, Hashing.Mix(side, hash));
            if (distance <= Near) Put(into, ref count, Template.Close, Hashing.Mix(side, hash));
            Put(into, ref count, Template.Pair, Hashing.Mix(previous, hash));
            if (phrases.WordAt(i).Length > Stem) Put(into, ref count, Template.Stemmed, Hashing.OfLower(phrases.WordAt(i)[..Stem]));
            previous = hash;
            signs += words.SignOf(i);
        }

        Put(into, ref count, Template.Names, Math.Min(4, mentions));
        Put(into, ref count, Template.Lexicon, (uint)(Math.Clamp(signs, -3, 3) + 8));
    }

    // What the name does, undergoes, and owns.
    private void Grammar(in ToneCandidate candidate, SentenceSpan sentence, Span<uint> into, ref int count)
    {
        for (var i = candidate.First - 1; i >= sentence.FirstToken && i >= candidate.First - 4; i--)
        {
            if (phrases.GroupAt(i) is >= 0 and var group)
            {
                Put(into, ref count, Template.ObjectOf, Hashing.Mix(phrases.Groups[group].Negated ? 1u : 0, Hashing.Of(phrases.Groups[group].Lemma)));
                break;
            }

            Put(into, ref count, Template.Before, Lower(i));
            if (phrases.Words[i].Class != WordClass.Preposition) continue;
            if (i > sentence.FirstToken) Put(into, ref count, Template.Under, Hashing.Mix(Lower(i), Lower(i - 1)));
            Put(into, ref count, Template.Under, Lower(i));
        }

        if (candidate.End + 1 < sentence.EndToken && phrases.Words[candidate.End].Class == WordClass.Possessive)
        {
            for (var i = candidate.End + 1; i < sentence.EndToken && i < candidate.End + 4 && phrases.Words[i].IsNominal; i++) Put(into, ref count, Template.Owns, Lower(i));
        }

        for (var i = candidate.End; i < sentence.EndToken && i < candidate.End + 12 && count < Capacity - 32; i++)
        {
            if (phrases.GroupAt(i) is not (>= 0 and var group) || phrases.Groups[group].Head != i || !IsSubject(group, candidate)) continue;
            var lemma = Hashing.Of(phrases.Groups[group].Lemma);
            Put(into, ref count, Template.SubjectOf, Hashing.Mix(phrases.Groups[group].Passive ? 1u : 0, lemma));
            if (phrases.Groups[group].Negated) Put(into, ref count, Template.NegatedSubject, lemma);
            Put(into, ref count, Template.SubjectSign, (uint)(words.SignOf(i) + 8 + (phrases.Groups[group].Passive ? 16 : 0)));
            for (var j = i + 1; j < sentence.EndToken && j < i + 7 && phrases.Words[j].Class is not (WordClass.Break or WordClass.Comma); j++) Put(into, ref count, Template.SubjectWord, Lower(j));
            break;
        }
    }

    private bool IsSubject(int group, in ToneCandidate candidate)
    {
        foreach (var subject in phrases.Subjects(group))
        {
            if (subject.Head >= candidate.First && subject.Head < candidate.End) return true;
        }

        return false;
    }

    private uint Lower(int token) => Hashing.OfLower(phrases.WordAt(token));

    private static uint Bucket(int sum) => (uint)(Math.Clamp(sum, -5, 5) + 8);

    private static void Put(Span<uint> into, ref int count, Template template, uint value) => into[count++] = Hashing.Mix((uint)template, value);
}
