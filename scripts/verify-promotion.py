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
    raise Broken("%s is no whole number" % text)


def pairs_once(pairs):
    known = dict(pairs)
    if len(known) != len(pairs):
        raise Broken("a key stands twice")
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
        demand(criterion["code"] not in weights, "a criterion stands twice")
        weights[criterion["code"]] = criterion["weight"]
    demand(sum(weights.values()) == 10000, "weights do not sum to 10000")
    demand(all(type(weight) is int and weight > 0 for weight in weights.values()), "a weight is no whole number")
    demand(sorted(rules["tieOrder"]) == sorted(weights), "the tie order is not the criteria")
    demand(is_points(rules["spread"]), "the spread is out of range")
    return weights


def check_versions(file):
    versions = file["versions"]
    demand(len(versions) > 0, "no version of the rules was announced")
    demand(versions[-1]["hash"] == file["rulesHash"], "the hash is not the last version's")
    demand(sha256(versions[-1]["rules"]) == sha256(file["rules"]), "the rules are not those of the last version")
    before = None
    for place, one in enumerate(versions, start=1):
        told = "version %s: " % one["version"]
        demand(one["version"] == place, told + "stands in another place")
        demand(sha256(one["rules"]) == one["hash"], told + "not the rules that were announced")
        amends = one["rules"].get("amends")
        if before is None:
            demand(amends is None and one["reason"] is None, told + "the first version amends nothing")
        else:
            follows = {"version": before["version"], "hash": before["hash"], "reason": one["reason"]}
            demand(amends == follows and one["reason"], told + "does not follow from the one before")
            closes = before["rules"]["calendar"]["closesOn"]
            demand(one["announcedOn"] <= closes, told + "announced when the call was over")
            demand(one["rules"]["calendar"]["closesOn"] >= closes, told + "shortens the call")
            same_post = one["rules"]["post"]["position"] == before["rules"]["post"]["position"]
            demand(same_post, told + "is for another post")
        before = one


def check_candidate(one, rules, weights, draw_hash):
    label, points, panel = one["label"], one["points"], one["panel"]
    judged = {criterion["code"] for criterion in rules["criteria"] if criterion["source"] == "PANEL"}
    demand(set(points) == set(weights), label + ": points do not match the criteria")
    demand(set(panel) == judged, label + ": scores do not match the panel's criteria")
    demand(all(is_points(value) for value in points.values()), label + ": points out of range")
    demand(all(is_points(score) for scores in panel.values() for score in scores), label + ": a score is out of range")
    demand(all(len(scores) in (2, 3) for scores in panel.values()), label + ": a score is missing")
    third = any(abs(scores[0] - scores[1]) > rules["spread"] for scores in panel.values())
    for code, scores in panel.items():
        demand(len(scores) == (3 if third else 2), label + ": the third scorer does not follow from the spread")
        demand(points[code] == middle(scores), label + ": points for " + code + " do not follow from the scores")
    total = sum(weights[code] * points[code] for code in weights)
    demand(one["total"] == total, "%s: total is %s, recomputed %s" % (label, one["total"], total))
    demand(one["lot"] == sha256([draw_hash, label]), label + ": the lot is not drawn from the hash")


def key_of(one, tie_order):
    return [one["total"]] + [one["points"][code] for code in tie_order]


def check_order(candidates, tie_order):
    keys = [key_of(one, tie_order) for one in candidates]
    for one, key in zip(candidates, keys):
        demand((keys.count(key) > 1) == (one["daysInRank"] is not None), one["label"] + ": time in rank")

    def before(a, b):
        first, second = key_of(a, tie_order), key_of(b, tie_order)
        if first != second:
            return -1 if first > second else 1
        if (a["daysInRank"] or 0) != (b["daysInRank"] or 0):
            return -1 if (a["daysInRank"] or 0) > (b["daysInRank"] or 0) else 1
        return -1 if a["lot"] < b["lot"] else 1

    for place, one in enumerate(sorted(candidates, key=cmp_to_key(before)), start=1):
        demand(one["rank"] == place, "%s: rank is %s, recomputed %s" % (one["label"], one["rank"], place))
    demand(len({one["label"] for one in candidates}) == len(candidates), "a label stands twice")


def check(text, shown=None):
    file = read(text)
    digest = file.pop("digest")
    demand(sha256(file) == digest, "the file was changed after it was published")
    demand(shown in (None, digest), "the page shows another digest")
    demand(sha256(file["rules"]) == file["rulesHash"], "the rules are not those that were announced")
    check_versions(file)
    weights = check_rules(file["rules"])
    candidates, counts, decision = file["candidates"], file["counts"], file["decision"]
    for one in candidates:
        check_candidate(one, file["rules"], weights, file["versions"][0]["hash"])
    check_order(candidates, file["rules"]["tieOrder"])
    if candidates:
        demand(counts["ranked"] == len(candidates), "the number of ranked candidates")
        parts = counts["withdrawn"] + counts["notEligible"] + counts["ranked"]
        demand(counts["applied"] == parts, "the counts do not add up")
    objections = file["objections"]
    demand(objections["upheld"] + objections["rejected"] <= objections["filed"], "more objections decided than filed")
    if decision is not None:
        chosen = [one for one in candidates if one["label"] == decision["label"]]
        demand(len(chosen) == 1 and chosen[0]["rank"] == decision["rank"], "the decision names another rank")
        demand(1 <= decision["rank"] <= 3, "the decision is not among the first three")
        reason = decision["reason"] or ""
        demand(decision["rank"] == 1 or len(reason) >= 40, "a departure from rank 1 without its reason")
    return file, digest


def verdict(text, shown=None):
    try:
        check(text, shown)
    except Broken as broken:
        return str(broken)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as broken:
        return "this is no round file: %r" % broken
    return None


def main(arguments):
    if arguments == ["--lines"]:
        for line in sys.stdin:
            print(verdict(line) or "ok")
        return 0
    if not arguments:
        print("Name the file: python3 scripts/verify-promotion.py round.json [digest]", file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as source:
        text = source.read()
    problem = verdict(text, *arguments[1:2])
    if problem:
        print("✗ " + problem)
        return 1
    file, digest = check(text)
    for one in sorted(file["candidates"], key=lambda one: one["rank"]):
        print("%3d  %s  %d.%06d" % (one["rank"], one["label"], one["total"] // 1000000, one["total"] % 1000000))
    for one in file["versions"]:
        print("✓ rules %s (version %s)" % (one["hash"], one["version"]))
    print("✓ file  %s" % digest)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
