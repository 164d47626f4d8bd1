/// `lessonPage` as it is printed.
enum LessonPictures {
  /// At 40 columns: the table becomes a list.
  static let columns40 = """
    KPO sends out judgement, not just work

    A firm that buys knowledge process
    outsourcing (KPO) buys an answer, not
    keystrokes: the provider reads, weighs
    and decides. See the glossary
    (https://example.org/kpo) or glossary
    kpo; "ITES" – once common – is now rare.

    Point: Drive
    Routine BPO: volume
    KPO: insight
    Share: 80 %

    Point: Skills
    Routine BPO: process know-how, clear
    communication
    KPO: field knowledge, qualifications
    Share: 5 %

    Point: 日本語
    Routine BPO: 大量の処理
    KPO: 判断
    Share: ≥ 1 %

    1. Ask what is decided.
       • by rule: BPO
       • by judgement: KPO, because the
         provider answers for what it
         concludes from the figures
    2. Ask who signs.

    [x] reviewed
    [ ] signed

    │ Who must answer for the opinion?
    │
    │ The lawyer.

      ┌ Outsourcing ─────────────────────┐
      │ ┌ BPO ──────────┐   ┌ KPO ─────┐ │
      │ │ rules, volume │ → │ judgement│ │
      │ └───────────────┘   └──────────┘ │
      └──────────────────────────────────┘

    [image: a map of sites]

    ────────────────────

    知識業務の外部委託は、判断を外に出すこと
    です。規則ではなく、専門家の知識が必要で
    す。

        rate = hours × 12

    """

  /// At 80 columns, of which text takes 76.
  static let columns80 = """
    KPO sends out judgement, not just work

    A firm that buys knowledge process outsourcing (KPO) buys an answer, not
    keystrokes: the provider reads, weighs and decides. See the glossary
    (https://example.org/kpo) or glossary kpo; "ITES" – once common – is now
    rare.

    Point  │         Routine BPO          │ KPO                          │ Share
    ───────┼──────────────────────────────┼──────────────────────────────┼──────
    Drive  │            volume            │ insight                      │  80 %
    Skills │   process know-how, clear    │ field knowledge,             │   5 %
           │        communication         │ qualifications               │
    日本語 │          大量の処理          │ 判断                         │ ≥ 1 %

    1. Ask what is decided.
       • by rule: BPO
       • by judgement: KPO, because the provider answers for what it concludes
         from the figures
    2. Ask who signs.

    [x] reviewed
    [ ] signed

    │ Who must answer for the opinion?
    │
    │ The lawyer.

      ┌ Outsourcing ─────────────────────┐
      │ ┌ BPO ──────────┐   ┌ KPO ─────┐ │
      │ │ rules, volume │ → │ judgement│ │
      │ └───────────────┘   └──────────┘ │
      └──────────────────────────────────┘

    [image: a map of sites]

    ────────────────────

    知識業務の外部委託は、判断を外に出すことです。規則ではなく、専門家の知識が必
    要です。

        rate = hours × 12

    """

  /// At 120 columns, all of them taken.
  static let columns120 = """
    KPO sends out judgement, not just work

    A firm that buys knowledge process outsourcing (KPO) buys an answer, not keystrokes: the provider reads, weighs and
    decides. See the glossary (https://example.org/kpo) or glossary kpo; "ITES" – once common – is now rare.

    Point  │              Routine BPO              │ KPO                             │ Share
    ───────┼───────────────────────────────────────┼─────────────────────────────────┼──────
    Drive  │                volume                 │ insight                         │  80 %
    Skills │ process know-how, clear communication │ field knowledge, qualifications │   5 %
    日本語 │              大量の処理               │ 判断                            │ ≥ 1 %

    1. Ask what is decided.
       • by rule: BPO
       • by judgement: KPO, because the provider answers for what it concludes from the figures
    2. Ask who signs.

    [x] reviewed
    [ ] signed

    │ Who must answer for the opinion?
    │
    │ The lawyer.

      ┌ Outsourcing ─────────────────────┐
      │ ┌ BPO ──────────┐   ┌ KPO ─────┐ │
      │ │ rules, volume │ → │ judgement│ │
      │ └───────────────┘   └──────────┘ │
      └──────────────────────────────────┘

    [image: a map of sites]

    ────────────────────

    知識業務の外部委託は、判断を外に出すことです。規則ではなく、専門家の知識が必要です。

        rate = hours × 12

    """

  /// At 80 columns in ASCII.
  static let ascii80 = """
    KPO sends out judgement, not just work

    A firm that buys knowledge process outsourcing (KPO) buys an answer, not
    keystrokes: the provider reads, weighs and decides. See the glossary
    (https://example.org/kpo) or glossary kpo; "ITES" - once common - is now
    rare.

    Point  |         Routine BPO         | KPO                          |  Share
    -------+-----------------------------+------------------------------+-------
    Drive  |           volume            | insight                      |   80 %
    Skills |   process know-how, clear   | field knowledge,             |    5 %
           |        communication        | qualifications               |
    ?????? |         ??????????          | ????                         | >= 1 %

    1. Ask what is decided.
       - by rule: BPO
       - by judgement: KPO, because the provider answers for what it concludes
         from the figures
    2. Ask who signs.

    [x] reviewed
    [ ] signed

    | Who must answer for the opinion?
    |
    | The lawyer.

      + Outsourcing ---------------------+
      | + BPO ----------+   + KPO -----+ |
      | | rules, volume | > | judgement| |
      | +---------------+   +----------+ |
      +----------------------------------+

    [image: a map of sites]

    --------------------

    ????????????????????????????????????????????????????????????????????????????
    ????????

        rate = hours x 12

    """
}
