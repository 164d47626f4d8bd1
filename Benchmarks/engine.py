"""The other half of Benchmarks/engine: the same people and bank through catsim and adaptivetesting."""

import csv
import os
import subprocess
import sys
import time

import numpy

CHECKPOINTS = (10, 20, 30, 40)


def read_bank(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    return numpy.array([[float(row[name]) for name in "abc"] for row in rows])


def simulate(bank, people, item_error):
    """True abilities, and the response of every person to every item."""
    generator = numpy.random.default_rng(int(os.environ.get("SEED", "1")))
    abilities = generator.normal(size=people)
    a, b, c = bank.T
    true_b = b + generator.normal(0, item_error, size=(people, len(b)))
    probability = c + (1 - c) / (1 + numpy.exp(-a * (abilities[:, None] - true_b)))
    return abilities, generator.random(probability.shape) < probability


def catsim_runner(bank):
    from catsim.estimation import NumericalSearchEstimator
    from catsim.item_bank import ItemBank
    from catsim.selection import MaxInfoSelector

    items = ItemBank(numpy.column_stack([bank, numpy.ones(len(bank))]))
    selector, estimator = MaxInfoSelector(), NumericalSearchEstimator()

    def run(responses):
        asked, answers, ability, found = [], [], 0.0, []
        for number in range(1, CHECKPOINTS[-1] + 1):
            asked.append(
                selector.select(item_bank=items, administered_items=asked, est_theta=ability)
            )
            answers.append(bool(responses[asked[-1]]))
            ability = estimator.estimate(
                item_bank=items,
                administered_items=asked,
                response_vector=answers,
                est_theta=ability,
            )
            if number in CHECKPOINTS:
                found.append(float(ability))
        return found

    return run


def adaptivetesting_runner(bank):
    from adaptivetesting.math.estimators import ExpectedAPosteriori, NormalPrior
    from adaptivetesting.math.item_selection import maximum_information_criterion
    from adaptivetesting.models import ItemPool

    a, b, c = (column.tolist() for column in bank.T)

    def run(responses):
        pool = ItemPool.load_from_list(b=b, a=a, c=c).test_items
        place = {id(item): number for number, item in enumerate(pool)}
        asked, answers, ability, found = [], [], 0.0, []
        for number in range(1, CHECKPOINTS[-1] + 1):
            item = maximum_information_criterion(pool, ability)
            pool = [other for other in pool if other is not item]
            asked.append(item)
            answers.append(int(responses[place[id(item)]]))
            ability = float(
                ExpectedAPosteriori(answers, asked, NormalPrior(0, 1)).get_estimation()
            )
            if number in CHECKPOINTS:
                found.append(ability)
        return found

    return run


def ours(program, bank_path, responses, work, method="estimate"):
    path = os.path.join(work, "responses")
    with open(path, "w") as file:
        for row in responses:
            file.write("".join("1" if right else "0" for right in row) + "\n")
    output = subprocess.run(
        [program, method, bank_path, path], check=True, capture_output=True, text=True
    ).stdout
    return numpy.array([[float(x) for x in line.split(",")] for line in output.splitlines()])


def report(name, found, abilities):
    errors = numpy.sqrt(((found - abilities[:, None]) ** 2).mean(axis=0))
    print(f"{name:<34}" + "".join(f"{error:8.3f}" for error in errors), flush=True)


def compare(program, bank_path, work):
    """adaptivetesting takes seconds a person, so that only the first few people meet it."""
    people = int(os.environ.get("PEOPLE", "200"))
    few = min(people, int(os.environ.get("FEW", "30")))
    bank = read_bank(bank_path)
    for item_error in (0.5, 0.0):
        abilities, responses = simulate(bank, people, item_error)
        print(f"RMSE of the ability, {len(bank)} items, item error {item_error}")
        print(f"{'after answers':<34}" + "".join(f"{number:>8}" for number in CHECKPOINTS))
        found = ours(program, bank_path, responses, work)
        report(f"course, {people} people", found, abilities)
        theirs = numpy.array([run(row) for run in [catsim_runner(bank)] for row in responses])
        report(f"catsim 0.21.0, {people} people", theirs, abilities)
        exact = ours(program, bank_path, responses, work, "exact")
        report(f"exact posterior, {people} people", exact, abilities)
        report(f"course, first {few}", found[:few], abilities[:few])
        run = adaptivetesting_runner(bank)
        theirs = numpy.array([run(row) for row in responses[:few]])
        report(f"adaptivetesting 1.1.4, first {few}", theirs, abilities[:few])
        print()


def time_choice(program, work):
    from catsim.item_bank import ItemBank
    from catsim.selection import MaxInfoSelector

    count = 100_000
    path = os.path.join(work, "large.csv")
    with open(path, "w") as file:
        subprocess.run([program, "bank", str(count)], check=True, stdout=file)
    bank = read_bank(path)
    items = ItemBank(numpy.column_stack([bank, numpy.ones(count)]))
    selector, times, asked = MaxInfoSelector(), [], []
    for number in range(40):
        began = time.perf_counter()
        asked.append(
            selector.select(
                item_bank=items, administered_items=asked, est_theta=number % 41 / 10 - 2
            )
        )
        times.append((time.perf_counter() - began) * 1e6)
    theirs = float(numpy.median(times))
    output = subprocess.run(
        [program, "choose", str(count)], check=True, capture_output=True, text=True
    ).stdout
    informative, nearest, building = (float(word) for word in output.split(","))
    print(f"Choosing the next of {count} items (median, microseconds)")
    print(f"{'course, most informative':<34}{informative:10.1f}")
    print(f"{'course, nearest to a target':<34}{nearest:10.1f}")
    print(f"{'catsim, most informative':<34}{theirs:10.1f}")
    print(f"{'ratio, most informative':<34}{theirs / informative:10.0f}")
    print(f"{'course, sorting the bank once':<34}{building:10.0f}")


if __name__ == "__main__":
    time_choice(sys.argv[1], sys.argv[3])
    print()
    compare(*sys.argv[1:4])
