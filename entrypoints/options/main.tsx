import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import { drawPage } from '@/components/draw-page';
import { OptionsPage } from './options-page.tsx';

drawPage(<OptionsPage />);
