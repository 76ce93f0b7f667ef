import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import '@/components/options/options.css';
import { show } from '../own-page/show.tsx';
import { OptionsPage } from './options-page.tsx';

void show(<OptionsPage />);
