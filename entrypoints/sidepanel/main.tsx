import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/mapper/mapper.css';
import { show } from '../own-page/show.tsx';
import { SidePanel } from './side-panel.tsx';

void show(<SidePanel />);
