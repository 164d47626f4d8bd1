/// A page like a lesson's, with everything a lesson may use.
let lessonPage = """
  # KPO sends out *judgement*, not just work

  <!-- passage: judgement -->

  A firm that buys **knowledge process outsourcing** (KPO) buys an answer, not \
  keystrokes: the provider reads, weighs and decides. See [the glossary](https://example.org/kpo) \
  or `glossary kpo`; "ITES" – once common – is now rare.

  | Point | Routine BPO | KPO | Share |
  |:--|:-:|---|--:|
  | Drive | volume | insight | 80 % |
  | Skills | process know-how, clear communication | field knowledge, **qualifications** | 5 % |
  | 日本語 | 大量の処理 | 判断 | ≥ 1 % |

  1. Ask what is decided.
     - by rule: BPO
     - by judgement: KPO, because the provider answers for what it concludes from the figures
  2. Ask who signs.

  - [x] reviewed
  - [ ] signed

  > Who must answer for the opinion?
  >
  > The lawyer.

  ```diagram: Outsourcing holds BPO, and BPO holds KPO.
  ┌ Outsourcing ─────────────────────┐
  │ ┌ BPO ──────────┐   ┌ KPO ─────┐ │
  │ │ rules, volume │ → │ judgement│ │
  │ └───────────────┘   └──────────┘ │
  └──────────────────────────────────┘
  ```

  ![a map of sites](sites.png)

  ---

  知識業務の外部委託は、判断を外に出すことです。規則ではなく、専門家の知識が必要です。

  ```
  rate = hours × 12
  ```
  """
