import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/checklist/checklist.css';
import '@/components/timeline/timeline.css';
import '@/components/deadlines/deadlines.css';
import '@/components/deadlines/calculators.css';
import '@/components/mapper/mapper.css';
import { show } from '../own-page/show.tsx';
import { SidePanel } from './side-panel.tsx';

void show(<SidePanel />);
