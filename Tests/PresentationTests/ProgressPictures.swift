/// What the pictures of `ProgressPictureTests` show.
enum ProgressPictures {
  static let columns80 = """
    Where you stand: ideas mastered, level from beginning to expert (● likely)
      meaning    ██████████  12 of 12  ───────────────━●━━───  expert, mastered
      types      ░░░░░░░░░░  0 of 12   ───────━━●━━━─────────  working knowledge
      kpo        ██░░░░░░░░  1 of 4    ────────────━●━━──────  confident
      pros-cons  ░░░░░░░░░░  0 of 12   not enough answers yet: 4 of about 12
      services   ░░░░░░░░░░  0 of 12   not enough answers yet: 0 of about 12
    Overall: confident. 5 ideas due, 3 days in a row, longest run 7. Tested out:
    services.
    Reviews in the next 14 days: 24, of them 5 today and 3 tomorrow.
      today  Wed  Thu  Fri  Sat  Sun  Mon  Tue  Wed  Thu  Fri  Sat  Sun  Mon
      ▄▄▄    ▂▂▂            ███  ▁▁▁                 ▂▂▂                 ▁▁▁
      5      3    0    0    12   1    0    0    0    2    0    0    0    1
    Last 12 weeks: 103 answers on 7 days, most on 18 Oct (40).
      Each week from Monday to Sunday: · 0, ░ 1-9, ▒ 10-19, ▓ 20-39, █ 40+
       7 Sep  ···░▒··  ·······  ······▓  ·······  ·······  ······█
      19 Oct  ░······  ·······  ·······  ·······  ······░  ▒·
    Time spent: none today, under 1 min this week, 3 h 5 min in all.
    Weakest ideas, and how to practise them (progress TOPIC shows all):
      Explain what LPO is and where it ends: quiz --objective explain-lpo
      Explain why a company would choose KPO: quiz --objective choose-kpo

    """

  static let columns40 = """
    Where you stand: ideas mastered, level
    from beginning to expert (● likely)
    What BPO is (meaning)
      ██████████  12 of 12 ideas mastered
      ─────────────━●━───  expert, mastered
    Kinds of BPO (types)
      ░░░░░░░░░░  0 of 12 ideas mastered
      ──────━━●━━────────  working knowledge
    Knowledge process outsourcing (kpo)
      ██░░░░░░░░  1 of 4 ideas mastered
      ──────────━●━━─────  confident
    Advantages and disadvantages (pros-cons)
      ░░░░░░░░░░  0 of 12 ideas mastered
      Not enough answers yet: 4 of about 12.
    Four services to know (services)
      ░░░░░░░░░░  0 of 12 ideas mastered
      Not enough answers yet: 0 of about 12.
    Overall: confident. 5 ideas due, 3 days
    in a row, longest run 7. Tested out:
    services.
    Reviews in the next 14 days: 24, of them
    5 today and 3 tomorrow.
      today  Wed  Thu  Fri  Sat  Sun  Mon
      ▄▄▄    ▂▂▂            ███  ▁▁▁
      5      3    0    0    12   1    0
      Tue  Wed  Thu  Fri  Sat  Sun  Mon
                ▂▂▂                 ▁▁▁
      0    0    2    0    0    0    1
    Last 12 weeks: 103 answers on 7 days,
    most on 18 Oct (40).
      Each week from Monday to Sunday:
      · 0, ░ 1-9, ▒ 10-19, ▓ 20-39, █ 40+
       7 Sep  ···░▒··  ·······  ······▓
      28 Sep  ·······  ·······  ······█
      19 Oct  ░······  ·······  ·······
       9 Nov  ·······  ······░  ▒·
    Time spent: none today, under 1 min this
    week, 3 h 5 min in all.
    Weakest ideas, and how to practise them
    (progress TOPIC shows all):
      Explain what LPO is and where it ends:
        quiz --objective explain-lpo
      Explain why a company would choose
      KPO:
        quiz --objective choose-kpo

    """

  static let ascii80 = """
    Where you stand: ideas mastered, level from beginning to expert (o likely)
      meaning    ##########  12 of 12  ---------------=o==---  expert, mastered
      types      ..........  0 of 12   -------==o===---------  working knowledge
      kpo        ##........  1 of 4    ------------=o==------  confident
      pros-cons  ..........  0 of 12   not enough answers yet: 4 of about 12
      services   ..........  0 of 12   not enough answers yet: 0 of about 12
    Overall: confident. 5 ideas due, 3 days in a row, longest run 7. Tested out:
    services.
    Reviews in the next 14 days: 24, of them 5 today and 3 tomorrow.
      today  Wed  Thu  Fri  Sat  Sun  Mon  Tue  Wed  Thu  Fri  Sat  Sun  Mon
      ---    ___            ###  ___                 ___                 ___
      5      3    0    0    12   1    0    0    0    2    0    0    0    1
    Last 12 weeks: 103 answers on 7 days, most on 18 Oct (40).
      Each week from Monday to Sunday: . 0, : 1-9, + 10-19, * 20-39, # 40+
       7 Sep  ...:+..  .......  ......*  .......  .......  ......#
      19 Oct  :......  .......  .......  .......  ......:  +.
    Time spent: none today, under 1 min this week, 3 h 5 min in all.
    Weakest ideas, and how to practise them (progress TOPIC shows all):
      Explain what LPO is and where it ends: quiz --objective explain-lpo
      Explain why a company would choose KPO: quiz --objective choose-kpo

    """

  static let topic80 = """
    Knowledge process outsourcing (kpo)
      ██░░░░░░░░  1 of 4 ideas mastered
      beginning ──────────────────────────━━━━●━━━━───────────── expert
      Level: confident, somewhere between working knowledge and confident.
      21 of 30 answers right at the first try, 1 of 2 lessons finished, 2 ideas
      due for review.

    Define KPO in one sentence
      8 of 9 answers right, chance to remember it now 95%, comes back in 12
      days.
      Mastered.

    Explain what LPO is and where it ends
      1 of 6 answers right, chance to remember it now 62%, comes back today.
      Still missing for mastery: one more right answer on another day, at level
      2 or higher.
      quiz --objective explain-lpo

    Explain why a company would choose KPO
      12 of 15 answers right, chance to remember it now 71%, comes back today.
      Still missing for mastery: a right answer in a review (chance to remember
      it now 71%).
      quiz --objective choose-kpo

    Place borderline work between rules and judgement
      Not asked yet. Mastery asks for right answers on 2 days, one of them at
      level 2 or higher.
      quiz --objective place-on-ladder

    Answers count for mastery at the first try, without a hint.

    """

  static let forecast40 = """
    Reviews in the next 14 days: 24, of them
    5 today and 3 tomorrow.
      today  Wed  Thu  Fri  Sat  Sun  Mon
      ▄▄▄    ▂▂▂            ███  ▁▁▁
      5      3    0    0    12   1    0
      Tue  Wed  Thu  Fri  Sat  Sun  Mon
                ▂▂▂                 ▁▁▁
      0    0    2    0    0    0    1

    """
}
