internal import Curriculum
internal import Diagnostics

/// A course with a question of every type.
enum SmallCourse {
  static let files = CourseText.files(in: Array(text.utf8))
  static let course = Course.assemble(files).course

  private static let text = #"""
    === Lessons/course.md
    ---
    title: A small course
    topics:
      kpo: Knowledge
      types: Kinds
    ---
    === Lessons/kpo/01-first.md
    ---
    title: First
    objectives:
      know: Know what it is
      apply: Apply it
    terms:
      near thing (NT): What is close.
    ---
    # It has a **name**
    <!-- passage: name -->

    A *near thing* is close, 近い, and costs [less](https://example.org):

    - one `word`
    - another

    | a | b |
    |---|--:|
    | 1 | 2 |

    <!-- check: know -->
    <!-- check: apply -->

    # It ends

    ```diagram: Two boxes with an arrow
    ┌──┐   ┌──┐
    │ a│──▶│ b│
    └──┘   └──┘
    ```
    === Lessons/types/01-kinds.md
    ---
    title: Kinds
    requires: [kpo/first]
    objectives:
      tell: Tell the kinds apart
    ---
    # There are two kinds

    Text.
    === Quizzes/kpo/first.md
    ---
    lesson: kpo/first
    ---
    ## pick
    `objective: know` `level: 1` `source: S1` `passage: name`

    What is near?

    - [x] The thing
      It is close, as its name says.
    - [ ] The thing beside
      It begins alike, and is not close.
    - [ ] A star
      A star is far away.

    > Which one is close?

    ## truth
    `objective: know` `level: 1` `source: S1`

    A near thing is close. Is that true?

    - [x] True
      The name says so.
    - [ ] False
      The name says that it is.

    ## several
    `objective: apply` `level: 2` `source: S1`

    Which two are near?

    - [x] This wage
      It is paid here.
    - [x] That wage
      It is paid there.
    - [ ] No wage
      It is not paid.
    - [ ] An old wage
      It was paid long ago.

    ## order
    `objective: apply` `level: 3` `source: S1`

    In which order is it done?

    1. Begin
    2. Go on
    3. End

    Nothing ends that has not begun.

    ## match
    `objective: know` `level: 2` `source: S1`

    What belongs to what?

    | Thing | Place |
    |---|---|
    | Apple | Tree |
    | Pear | Tree |
    | Fish | Water |

    Fruit grows on trees.

    ## term
    `objective: know` `level: 1` `source: S1`

    What is a thing called that is close?

    = near thing
    = NT
    = near-shore ~ colour
    ! far thing
      That one is far away.

    It is called by its place.

    ## number
    `objective: apply` `level: 2` `source: S1`

    What does it cost?

    = 1200 $ ± 5
    ! 1000 $
      That is without the tax.

    1000 $ and 200 $ of tax are 1200 $.

    ## share
    `objective: apply` `level: 1` `source: S1` `exam`

    How large is the share?

    = 12.5 %

    One of eight is 12.5 %.

    ## sealed
    `objective: know` `level: 2` `source: S1` `exam`

    Which one is sealed?

    - [x] This
      It is closed with wax.
    - [ ] That
      It is open.
    - [ ] None
      One of them is.
    === Quizzes/types/kinds.md
    ---
    lesson: types/kinds
    ---
    ## kind
    `objective: tell` `level: 1` `source: S1`

    How many kinds are there?

    = 2
    ! 3
      The third is a part of the second.

    One kind and another are two.
    """#
}
