internal import Assessment
internal import Curriculum

/// Notes, bookmarks, and reading a screen out of turn.
extension Turn {
  mutating func note(_ text: String) {
    emit(.noted(Note(text: text, place: placeOnScreen, item: itemOnScreen?.id)))
    views.append(.notice(.noteKept))
  }

  mutating func deleteNote(_ number: Int) {
    guard session.learner.notes.indices.contains(number &- 1) else {
      return views.append(.notice(.noNote(count: session.learner.notes.count)))
    }
    emit(.retracted(session.learner.notes[number - 1].id))
    views.append(.notice(.noteDeleted))
  }

  /// Sets a bookmark at the screen shown, or takes it away.
  mutating func bookmark() {
    guard let place = placeOnScreen else { return views.append(.notice(.noScreenToMark)) }
    let isSet = !session.learner.bookmarks.contains { $0.marksSameScreen(as: place) }
    emit(.bookmarked(Bookmark(place: place, isSet: isSet)))
    views.append(
      .notice(
        .bookmarked(title: title(of: place.lesson), screen: place.screen + 1, isSet: isSet)))
  }

  /// Shows one screen of a lesson; it changes no place.
  mutating func open(_ lesson: LessonID, screen: Int) {
    guard let screens = course.screens[lesson], !screens.isEmpty else {
      return views.append(.notice(.unknownLesson(lesson.rawValue)))
    }
    guard screens.indices.contains(screen &- 1) else {
      return views.append(
        .notice(.noSuchScreen(title: title(of: lesson), screens: screens.count)))
    }
    views.append(
      .screen(
        ScreenView(
          lesson: lesson, lessonTitle: title(of: lesson), number: screen, total: screens.count,
          screen: screens[screen - 1])))
  }

  /// The item that is open or was answered last.
  var itemOnScreen: Item? {
    switch session.activity {
    case .question(let question): question.item
    case .settled(let settled): settled.question.item
    case .home, .screen, .offer: nil
    }
  }

  /// The screen that is shown, or the one that the question on the screen rests on.
  private var placeOnScreen: LessonPosition? {
    // It would tell where the answer stands.
    if examScope != nil { return nil }
    if case .screen(let index) = session.activity, let lesson = currentLesson {
      return position(lesson, index)
    }
    guard let item = itemOnScreen, let passage = course.passage(for: item),
      let index = course.screens[passage.lesson]?.firstIndex(of: passage.screen)
    else { return nil }
    return position(passage.lesson, index)
  }

  private func position(_ lesson: LessonID, _ index: Int) -> LessonPosition? {
    guard let screens = course.screens[lesson], screens.indices.contains(index) else { return nil }
    return LessonPosition(
      lesson: lesson, screen: index, screens: screens.count, passage: screens[index].passage)
  }
}

extension LessonPosition {
  /// By its passage's name where it has one: screens move when lessons are edited.
  func marksSameScreen(as other: LessonPosition) -> Bool {
    guard lesson == other.lesson else { return false }
    if let passage, let otherPassage = other.passage { return passage == otherPassage }
    return screen == other.screen
  }
}
