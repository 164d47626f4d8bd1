/// The lessons of a course by their ids. Sorted, not hashed: a course has some dozens of them, and
/// making a dictionary's types takes a noticeable part of the time to the first prompt.
public struct LessonTable: Sendable, Equatable, ExpressibleByArrayLiteral {
  /// Ascending by id.
  public private(set) var all: [Outline.Lesson] = []

  public init(arrayLiteral lessons: Outline.Lesson...) {
    for lesson in lessons { self[lesson.id] = lesson }
  }

  public var isEmpty: Bool { all.isEmpty }

  /// Setting nil takes a lesson out.
  public subscript(id: LessonID) -> Outline.Lesson? {
    get {
      let place = place(of: id)
      return place < all.count && all[place].id == id ? all[place] : nil
    }
    set {
      let place = place(of: id)
      let isThere = place < all.count && all[place].id == id
      switch newValue {
      case .some(let lesson) where isThere: all[place] = lesson
      case .some(let lesson): all.insert(lesson, at: place)
      case .none where isThere: all.remove(at: place)
      case .none: break
      }
    }
  }

  /// Where a lesson stands or would stand.
  private func place(of id: LessonID) -> Int {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].id.rawValue < id.rawValue { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
