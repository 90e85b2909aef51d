#!/usr/bin/env python3
"""The second, independent check of a promotion round: Python's standard library, nothing else.

    python3 scripts/verify-promotion.py round.json [digest shown on the page]

With "--lines" it reads one file a line from standard input and answers each with "ok" or the first problem.
"""
import hashlib
import json
import sys
from functools import cmp_to_key


class Broken(Exception):
    pass


def refuse_fraction(text):
    raise Broken("%s bukan bilangan bulat" % text)


def pairs_once(pairs):
    known = dict(pairs)
    if len(known) != len(pairs):
        raise Broken("satu kunci tertulis dua kali")
    return known


def read(text):
    return json.loads(text, parse_float=refuse_fraction, parse_constant=refuse_fraction, object_pairs_hook=pairs_once)


def sha256(value):
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def demand(holds, problem):
    if not holds:
        raise Broken(problem)


def is_points(value):
    return type(value) is int and 0 <= value <= 10000


def middle(scores):
    if len(scores) == 3:
        return sorted(scores)[1]
    return -(-sum(scores) // 2)


def check_rules(rules):
    weights = {}
    for criterion in rules["criteria"]:
        demand(criterion["code"] not in weights, "satu kriteria tertulis dua kali")
        weights[criterion["code"]] = criterion["weight"]
    demand(sum(weights.values()) == 10000, "jumlah bobot bukan 10000")
    demand(all(type(weight) is int and weight > 0 for weight in weights.values()), "bobot bukan bilangan bulat")
    demand(sorted(rules["tieOrder"]) == sorted(weights), "urutan pemecah nilai sama tidak memuat semua kriteria")
    demand(is_points(rules["spread"]), "batas selisih tidak masuk akal")
    return weights


def check_versions(file):
    versions = file["versions"]
    demand(len(versions) > 0, "tidak ada versi aturan yang diumumkan")
    demand(versions[-1]["hash"] == file["rulesHash"], "sidik bukan sidik versi terakhir")
    demand(sha256(versions[-1]["rules"]) == sha256(file["rules"]), "aturan bukan aturan versi terakhir")
    before = None
    for place, one in enumerate(versions, start=1):
        told = "versi %s: " % one["version"]
        demand(one["version"] == place, told + "berada di tempat lain")
        demand(sha256(one["rules"]) == one["hash"], told + "bukan aturan yang diumumkan")
        amends = one["rules"].get("amends")
        if before is None:
            demand(amends is None and one["reason"] is None, told + "versi pertama tidak mengubah apa pun")
        else:
            follows = {"version": before["version"], "hash": before["hash"], "reason": one["reason"]}
            demand(amends == follows and one["reason"], told + "tidak menyambung versi sebelumnya")
            closes = before["rules"]["calendar"]["closesOn"]
            demand(one["announcedOn"] <= closes, told + "diumumkan setelah pendaftaran ditutup")
            demand(one["rules"]["calendar"]["closesOn"] >= closes, told + "mempersingkat pendaftaran")
            same_post = one["rules"]["post"]["position"] == before["rules"]["post"]["position"]
            demand(same_post, told + "untuk jabatan lain")
        before = one


def check_candidate(one, rules, weights, draw_hash):
    label, points, panel = one["label"], one["points"], one["panel"]
    judged = {criterion["code"] for criterion in rules["criteria"] if criterion["source"] == "PANEL"}
    demand(set(points) == set(weights), label + ": nilai tidak sesuai kriteria")
    demand(set(panel) == judged, label + ": nilai panel tidak sesuai kriteria panel")
    demand(all(is_points(value) for value in points.values()), label + ": nilai di luar 0 sampai 10000")
    demand(all(is_points(score) for scores in panel.values() for score in scores), label + ": nilai panel di luar 0 sampai 10000")
    demand(all(len(scores) in (2, 3) for scores in panel.values()), label + ": nilai panel kurang")
    third = any(abs(scores[0] - scores[1]) > rules["spread"] for scores in panel.values())
    for code, scores in panel.items():
        demand(len(scores) == (3 if third else 2), label + ": penilai ketiga tidak sesuai batas selisih")
        demand(points[code] == middle(scores), label + ": nilai " + code + " tidak sesuai nilai panel")
    total = sum(weights[code] * points[code] for code in weights)
    demand(one["total"] == total, "%s: jumlah tertulis %s, hitungan ulang %s" % (label, one["total"], total))
    demand(one["lot"] == sha256([draw_hash, label]), label + ": undian bukan dari sidik aturan pertama")


def key_of(one, tie_order):
    return [one["total"]] + [one["points"][code] for code in tie_order]


def check_order(candidates, tie_order):
    keys = [key_of(one, tie_order) for one in candidates]
    for one, key in zip(candidates, keys):
        demand((keys.count(key) > 1) == (one["daysInRank"] is not None), one["label"] + ": masa pangkat hanya dan selalu tertulis bila nilainya sama")

    def before(a, b):
        first, second = key_of(a, tie_order), key_of(b, tie_order)
        if first != second:
            return -1 if first > second else 1
        if (a["daysInRank"] or 0) != (b["daysInRank"] or 0):
            return -1 if (a["daysInRank"] or 0) > (b["daysInRank"] or 0) else 1
        return -1 if a["lot"] < b["lot"] else 1

    for place, one in enumerate(sorted(candidates, key=cmp_to_key(before)), start=1):
        demand(one["rank"] == place, "%s: peringkat tertulis %s, hitungan ulang %s" % (one["label"], one["rank"], place))
    demand(len({one["label"] for one in candidates}) == len(candidates), "satu label tertulis dua kali")


def check(text, shown=None):
    file = read(text)
    digest = file.pop("digest")
    digested = {key: value for key, value in file.items() if key != "objections"}
    demand(sha256(digested) == digest, "berkas berubah setelah terbit")
    demand(shown in (None, digest), "sidik di halaman berbeda")
    demand(sha256(file["rules"]) == file["rulesHash"], "aturan bukan yang diumumkan")
    check_versions(file)
    weights = check_rules(file["rules"])
    order, counts, decision = file["candidates"], file["counts"], file["decision"]
    together = (order is None) == (decision is None) and (counts is None) == (decision is None)
    demand(together, "urutan dan jumlah terbit hanya bersama keputusan")
    candidates = order or []
    for one in candidates:
        check_candidate(one, file["rules"], weights, file["versions"][0]["hash"])
    check_order(candidates, file["rules"]["tieOrder"])
    if counts is not None:
        demand(counts["ranked"] == len(candidates), "jumlah yang dinilai tidak cocok")
        parts = counts["withdrawn"] + counts["notEligible"] + counts["ranked"]
        demand(counts["applied"] == parts, "jumlah pelamar tidak cocok")
    objections = file["objections"]
    demand(objections["upheld"] + objections["rejected"] <= objections["filed"], "keberatan yang diputus lebih banyak daripada yang diajukan")
    if decision is not None:
        chosen = [one for one in candidates if one["label"] == decision["label"]]
        demand(len(chosen) == 1 and chosen[0]["rank"] == decision["rank"], "keputusan menyebut peringkat yang berbeda dari urutan")
        demand(1 <= decision["rank"] <= 3, "keputusan di luar tiga teratas")
        reason = decision["reason"] or ""
        demand(decision["rank"] == 1 or len(reason) >= 40, "bukan peringkat 1 tanpa alasan")
    return file, digest


def verdict(text, shown=None):
    try:
        check(text, shown)
    except Broken as broken:
        return str(broken)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return "ini bukan berkas putaran"
    return None


def main(arguments):
    if arguments == ["--lines"]:
        for line in sys.stdin:
            print(verdict(line) or "ok")
        return 0
    if not arguments:
        print("Sebutkan berkasnya: python3 scripts/verify-promotion.py putaran.json [sidik]", file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as source:
        text = source.read()
    problem = verdict(text, *arguments[1:2])
    if problem:
        print("✗ " + problem)
        return 1
    file, digest = check(text)
    for one in sorted(file["candidates"] or [], key=lambda one: one["rank"]):
        print("%3d  %s  %d.%06d" % (one["rank"], one["label"], one["total"] // 1000000, one["total"] % 1000000))
    for one in file["versions"]:
        print("✓ aturan %s (versi %s)" % (one["hash"], one["version"]))
    print("✓ berkas %s" % digest)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
