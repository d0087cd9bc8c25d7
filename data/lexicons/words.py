"""Makes words.tsv from the files of WordNet 3.0 (Debian's wordnet-base): python3 words.py FOLDER > words.tsv

A row for each single word that can be a verb, or that is counted as an adjective, an adverb or a noun in -ing in the tagged
texts behind WordNet; the numbers are how often it was each class there, plus one where the class is listed at all.
"""
import collections
import pathlib
import sys

CLASSES = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}


def main(folder):
    folder = pathlib.Path(folder)
    counts = collections.defaultdict(collections.Counter)
    for name in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"index.{name}").read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                counts[line.split()[0]][name] += 1
    for line in (folder / "cntlist.rev").read_text(encoding="ascii").splitlines():
        key, _, count = line.split()
        word, sense = key.split("%")
        counts[word][CLASSES[sense[0]]] += int(count)
    print("word\tnoun\tverb\tadjective\tadverb")
    for word, row in sorted(counts.items()):
        plain = word.replace("-", "").isalpha() and len(word) > 1
        if plain and (row["verb"] or row["adj"] > 1 or row["adv"] > 1 or row["noun"] > 1 and word.endswith("ing")):
            print(word, row["noun"], row["verb"], row["adj"], row["adv"], sep="\t")


main(sys.argv[1])
