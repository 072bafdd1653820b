import Foundation
import PatrolModel

extension FileProblem {
  /// What the system's number for an error (errno) means.
  public init(code: Int32) {
    self =
      switch code {
      case ENOENT: .missing
      case EISDIR: .folder
      case ENOTDIR: .notFolder
      case EACCES, EPERM: .notPermitted
      case ENOSPC, EDQUOT, EFBIG: .full
      case EROFS: .readOnly
      case ENAMETOOLONG: .nameTooLong
      case EEXIST, ENOTEMPTY: .exists
      default: .other(code: Int(code))
      }
  }

  /// What an error of reading or writing means, by the number that the system gave it.
  public init(_ error: any Error) {
    if let failure = error as? WholeFile.Failure {
      self = failure.problem
      return
    }
    let error = error as NSError
    let system = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if system.domain == NSPOSIXErrorDomain {
      self.init(code: Int32(truncatingIfNeeded: system.code))
      return
    }
    self =
      switch (error as? CocoaError)?.code {
      case .fileNoSuchFile?, .fileReadNoSuchFile?: .missing
      case .fileReadNoPermission?, .fileWriteNoPermission?: .notPermitted
      case .fileWriteOutOfSpace?: .full
      case .fileWriteVolumeReadOnly?: .readOnly
      case .fileWriteFileExists?: .exists
      default: .other(code: 0)
      }
  }
}
