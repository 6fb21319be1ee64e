using Microsoft.Extensions.Options;
using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
using PodcastApi.GraphQL.Validation;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL.Answers;
using PodcastApi.Server.Hosting;

namespace PodcastApi.Server.GraphQL.Documents;

/// <summary>Parses, validates and measures documents.</summary>
internal sealed class DocumentPreparer(Schema schema, IOptions<LimitOptions> limits, IOptions<GraphQLOptions> options)
{
    private readonly ParserOptions _parserOptions = new()
    {
        MaxTokens = limits.Value.MaxTokens,
        MaxTokensSetting = LimitOptions.Setting(nameof(LimitOptions.MaxTokens)),
    };

    private readonly ValidationOptions _validationOptions = new()
    {
        MaxErrors = limits.Value.MaxValidationErrors,
        MaxErrorsSetting = LimitOptions.Setting(nameof(LimitOptions.MaxValidationErrors)),
        MaxFieldComparisons = limits.Value.MaxFieldComparisons,
        MaxFieldComparisonsSetting = LimitOptions.Setting(nameof(LimitOptions.MaxFieldComparisons)),
        HideSuggestions = !options.Value.Introspection,
    };

    /// <summary>Prepares a document. What is wrong with it stands in the result.</summary>
    public PreparedDocument Prepare(string text)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(text, _parserOptions);
        }
        catch (GraphQLError error)
        {
            return new PreparedDocument { Text = text, Errors = [CodedError.With(error, ErrorCode.GraphqlParseFailed)] };
        }
        catch (InsufficientExecutionStackException)
        {
            return new PreparedDocument { Text = text, Errors = [CodedError.Of(ErrorCode.GraphqlParseFailed, "Syntax Error: The document is nested too deeply.")] };
        }

        var errors = DocumentValidator.Validate(schema, document, _validationOptions);
        if (errors.Count == 0 && !options.Value.Introspection)
            errors = NoIntrospection.Check(document);
        if (errors.Count > 0)
            return Refused(errors);
        try
        {
            return new PreparedDocument { Text = text, Document = document, Measures = OperationMeasure.OfAll(document) };
        }
        catch (InsufficientExecutionStackException)
        {
            return Refused([new GraphQLError("The document is nested too deeply: its fragments use one another over too many steps.")]);
        }

        PreparedDocument Refused(IReadOnlyList<GraphQLError> reasons) => new()
        {
            Text = text,
            Document = document,
            Errors = [.. reasons.Select(error => CodedError.With(error, ErrorCode.GraphqlValidationFailed))],
        };
    }
}
