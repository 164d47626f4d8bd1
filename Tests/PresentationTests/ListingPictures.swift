/// What the pictures of `ListingRecordTests` show.
enum ListingPictures {
  static let progress = """
    {
      "answers" : 88,
      "answersForLevel" : 12,
      "calendar" : [
        {
          "answers" : 3,
          "date" : "2026-11-23"
        },
        {
          "answers" : 12,
          "date" : "2026-11-24"
        }
      ],
      "date" : "2026-11-24",
      "due" : 5,
      "forecast" : [
        {
          "date" : "2026-11-24",
          "reviews" : 5
        }
      ],
      "format" : "course-progress-report",
      "level" : {
        "high" : 0.9845,
        "low" : 0.2155,
        "mean" : 0.6,
        "standardError" : 0.3,
        "word" : "confident"
      },
      "longestStreakDays" : 7,
      "seconds" : {
        "thisWeek" : 59,
        "today" : 0,
        "total" : 11100
      },
      "streakDays" : 3,
      "topics" : [
        {
          "answers" : 30,
          "due" : 2,
          "ideas" : 1,
          "ideasMastered" : 0,
          "isMastered" : false,
          "isTestedOut" : false,
          "lessons" : 2,
          "lessonsFinished" : 1,
          "level" : {
            "high" : 1.3126,
            "low" : 0.2874,
            "mean" : 0.8,
            "standardError" : 0.4,
            "word" : "confident"
          },
          "objectives" : [
            {
              "answers" : 6,
              "dueInDays" : 0,
              "isMastered" : false,
              "lesson" : "kpo/first",
              "missing" : "one more right answer on another day, at level 2 or higher",
              "objective" : "explain-lpo",
              "practice" : "quiz --objective explain-lpo",
              "retrievability" : 0.62,
              "right" : 1,
              "text" : "Explain what LPO is and where it ends"
            }
          ],
          "right" : 21,
          "title" : "Knowledge process outsourcing",
          "topic" : "kpo"
        }
      ],
      "version" : 1,
      "weakest" : [
        "explain-lpo"
      ]
    }

    """

  static let topics = """
    {
      "format" : "course-topics",
      "topics" : [
        {
          "due" : 2,
          "lessons" : [
            {
              "lesson" : "kpo/a",
              "minutes" : 8,
              "status" : "new",
              "title" : "A",
              "wasFinished" : false
            },
            {
              "lesson" : "kpo/b",
              "minutes" : 8,
              "screen" : 2,
              "screens" : 9,
              "status" : "open",
              "title" : "B",
              "wasFinished" : true
            },
            {
              "lesson" : "kpo/c",
              "minutes" : 8,
              "status" : "finished",
              "title" : "C",
              "wasFinished" : true
            }
          ],
          "questions" : 30,
          "title" : "KPO",
          "topic" : "kpo"
        }
      ],
      "version" : 1
    }

    """

  static let notes = #"""
    {
      "bookmarks" : [
        {
          "lesson" : "kpo/a",
          "screen" : 2
        }
      ],
      "format" : "course-notes",
      "notes" : [
        {
          "lesson" : "kpo/a",
          "number" : 1,
          "question" : "lpo-1",
          "screen" : 2,
          "text" : "a \"b\"",
          "written" : "1970-01-01T00:00:00.000+00:00"
        },
        {
          "number" : 2,
          "text" : "anywhere",
          "written" : "1970-01-01T00:00:00.000+00:00"
        }
      ],
      "version" : 1
    }

    """#

  static let search = #"""
    {
      "format" : "course-search",
      "hits" : [
        {
          "context" : "Text.",
          "heading" : "Head",
          "kind" : "screen",
          "lesson" : "kpo/a",
          "lessonTitle" : "A",
          "screen" : 3
        },
        {
          "context" : "Which?",
          "heading" : "",
          "kind" : "question",
          "question" : "lpo-1"
        },
        {
          "context" : "Close.",
          "heading" : "near (N)",
          "kind" : "term",
          "lesson" : "kpo/a",
          "term" : "near (N)"
        }
      ],
      "query" : "a \"b\"",
      "version" : 1
    }

    """#

  static let sittings = """
    {
      "format" : "course-replay",
      "report" : "list",
      "sittings" : [
        {
          "asked" : 5,
          "began" : "2026-09-21T15:13:20.123+01:00",
          "content" : "c0",
          "engine" : 2,
          "id" : "e-0",
          "isFinished" : true,
          "level" : 2,
          "number" : 1,
          "objective" : "explain-lpo",
          "purpose" : "quiz",
          "questions" : 2,
          "right" : 0,
          "seed" : "18446744073709551615",
          "topic" : "kpo"
        }
      ],
      "version" : 1
    }

    """

  static let sitting = #"""
    {
      "entries" : [
        {
          "attempt" : 1,
          "credit" : 0,
          "isHinted" : true,
          "isSkipped" : false,
          "key" : "The review",
          "place" : 1,
          "predicted" : 0.6667,
          "question" : "lpo-boundary",
          "said" : [
            "The signature"
          ],
          "text" : "A London firm sends 40,000 emails abroad for first review, then asks the provider\nto sign the legal opinion. Which part can be outsourced?",
          "verdict" : "wrong"
        },
        {
          "isSkipped" : true,
          "place" : 2,
          "question" : "gone"
        }
      ],
      "format" : "course-replay",
      "isContentUnchanged" : false,
      "report" : "sitting",
      "sitting" : {
        "asked" : 5,
        "began" : "2026-09-21T15:13:20.123+01:00",
        "content" : "c0",
        "engine" : 2,
        "id" : "e-0",
        "isFinished" : true,
        "level" : 2,
        "number" : 1,
        "objective" : "explain-lpo",
        "purpose" : "quiz",
        "questions" : 2,
        "right" : 0,
        "seed" : "18446744073709551615",
        "topic" : "kpo"
      },
      "version" : 1
    }

    """#
}
