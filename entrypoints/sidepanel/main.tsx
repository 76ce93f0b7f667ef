import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/mapper/mapper.css';
import { drawPage } from '@/components/draw-page';
import { SidePanel } from './side-panel.tsx';

drawPage(<SidePanel />);
