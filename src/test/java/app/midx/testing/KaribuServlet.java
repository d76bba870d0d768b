package app.midx.testing;

import com.github.mvysny.kaributesting.v10.mock.MockVaadinHelper;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinSession;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.SpringVaadinServletService;
import jakarta.servlet.ServletException;
import kotlin.jvm.functions.Function0;
import org.springframework.context.ApplicationContext;

/** Vaadin's servlet for Spring as Karibu wants it, so that views get their beans from the context under test. */
class KaribuServlet extends SpringServlet {

    private final transient ApplicationContext context;
    private final transient Function0<UI> uiFactory;

    KaribuServlet(ApplicationContext context, Function0<UI> uiFactory) {
        super(context, true);
        this.context = context;
        this.uiFactory = uiFactory;
    }

    @Override
    protected DeploymentConfiguration createDeploymentConfiguration() throws ServletException {
        MockVaadinHelper.mockFlowBuildInfo(this);
        return super.createDeploymentConfiguration();
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new Service(configuration);
        service.init();
        Views.routes().register(service.getContext());
        return service;
    }

    private final class Service extends SpringVaadinServletService {

        Service(DeploymentConfiguration configuration) {
            super(KaribuServlet.this, configuration, context);
        }

        @Override
        protected boolean isAtmosphereAvailable() {
            return false;
        }

        @Override
        public String getMainDivId(VaadinSession session, VaadinRequest request) {
            return "ROOT-1";
        }

        @Override
        protected VaadinSession createVaadinSession(VaadinRequest request) {
            return new MockVaadinSession(this, uiFactory);
        }
    }
}
