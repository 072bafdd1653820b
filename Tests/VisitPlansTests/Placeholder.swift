import Testing

@testable import VisitPlans
