import './style/base.css';
import './style/controls.css';
import './shell/app-shell';
