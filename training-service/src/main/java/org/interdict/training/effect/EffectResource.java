package org.interdict.training.effect;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;
import static org.interdict.kit.identity.Role.REGISTRAR;
import static org.interdict.kit.identity.Role.STEWARD;
import static org.interdict.kit.identity.Role.TRAINER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The effect of training over HTTP. */
@Path("/api/v1/statistics/training-effect")
@Tag(name = "Training")
@Produces(MediaType.APPLICATION_JSON)
class EffectResource {
    private final TrainingEffects effects;

    EffectResource(TrainingEffects effects) {
        this.effects = effects;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER, REGISTRAR, TRAINER, STEWARD})
    @Operation(
            operationId = "readTrainingEffect",
            summary = "What the taught units seized of a theme's goods after they were taught",
            description =
                    "Counts the activities on the theme that began in the year, and the seizures of its goods in the "
                            + "units that they were for, from the first day of a unit's first such activity to the end of the "
                            + "year. That they followed does not say that they follow from it.")
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            required = true,
            description = "A theme that is about goods",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            required = true,
            description = "Such as 2023",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "400",
            description = "Theme or year is missing or wrong, or the theme is not about goods")
    public TrainingEffect read(@Context UriInfo uri) {
        return effects.answer(EffectQuestion.of(uri));
    }
}
