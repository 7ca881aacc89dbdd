// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::ui {

class CaptureCard;
class CompanyPlaces;
class DecisionPage;
class DiagnosisPage;
class InsightPlaces;
class JournalPage;
class PredictionPage;
class ReviewPage;
class SessionPlaces;
class StoryPage;
class TodayPage;
class WalkPage;

/// The pages of a Workspace, whose children they are; null until they are first shown.
struct WorkspacePages {
    TodayPage* today = nullptr;
    JournalPage* list = nullptr;
    WalkPage* walk = nullptr;
    DecisionPage* decision = nullptr;
    ReviewPage* review = nullptr;
    PredictionPage* prediction = nullptr;
    DiagnosisPage* diagnosis = nullptr;
    StoryPage* story = nullptr;
    SessionPlaces* sessions = nullptr;
    InsightPlaces* insights = nullptr;
    CompanyPlaces* company = nullptr;
    CaptureCard* capture = nullptr;
};

} // namespace soundings::ui
