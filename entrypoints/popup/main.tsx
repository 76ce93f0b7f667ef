import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/checklist/checklist.css';
import '@/components/timeline/timeline.css';
import '@/components/deadlines/deadlines.css';
import '@/components/deadlines/calculators.css';
import { canOpenBeside, openAssistant, openBeside } from '../sidepanel/open.ts';
import { showSurface } from './show-surface.tsx';

void showSurface({
  closeAfterShow: true,
  onBeside: canOpenBeside() ? (tab) => void openBeside(tab.id) : null,
  onMap: (tab) => void openAssistant(tab.id),
});
