/** Dialogs and settings in one file of their own: they are pressed for, and the first page answers without them. */
export { LeaveLesson } from '../lesson/leave.tsx';
export { NextPupil } from '../lesson/next-pupil.tsx';
export { Players } from '../town/players.tsx';
export { LessonDialog, MomentsDialog, PauseDialog } from './pause.tsx';
export { SettingsDialog, SettingsPage } from './settings.tsx';
