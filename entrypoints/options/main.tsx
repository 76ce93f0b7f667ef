import { createRoot } from 'react-dom/client';
import '@/components/surface.css';
import '@/components/record.css';
import '@/components/page.css';
import { OptionsPage } from './options-page.tsx';

createRoot(document.getElementById('root')!).render(<OptionsPage />);
