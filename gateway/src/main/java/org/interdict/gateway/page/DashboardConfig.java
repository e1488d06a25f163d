package org.interdict.gateway.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the dashboard needs to know to let people sign in. */
@ConfigMapping(prefix = "interdict.dashboard")
interface DashboardConfig {
    /** The public client under which the page is known to the identity provider; it proves itself by PKCE. */
    @WithDefault("dashboard")
    String client();

    /** The identity provider, as tokens name it. */
    @WithDefault("${quarkus.oidc.token.issuer}")
    String issuer();
}
