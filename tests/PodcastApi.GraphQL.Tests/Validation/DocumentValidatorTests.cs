using System.Globalization;
using System.Text;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void A_valid_document_has_no_errors() => Assert.Empty(Validate("query ($n: Int!) { podcasts { id episodes(first: $n) { title } } }"));

    [Fact]
    public void Errors_of_all_rules_come_in_the_order_of_the_document()
    {
        var errors = Validate("query ($unused: Int) { podcasts { nothing } node { id } }");
        Assert.Equal(
            [
                "Variable \"$unused\" is never used.",
                "Cannot query field \"nothing\" on type \"Podcast\".",
                "Argument \"Query.node(id:)\" of type \"ID!\" is required, but it was not provided.",
            ],
            errors.Select(error => error.Message));
    }

    [Fact]
    public void The_limit_of_errors_ends_the_validation_with_one_more()
    {
        var document = "{" + string.Concat(Enumerable.Range(0, 200).Select(i => $" x{i}")) + " }";
        Assert.Equal(101, Validate(document).Count);
        var errors = Validate(document, new ValidationOptions { MaxErrors = 5 });
        Assert.Equal(6, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1].Message);
    }

    [Fact]
    public void Suggestions_can_be_hidden()
    {
        var error = Assert.Single(Validate("{ podcasts { titel } }", new ValidationOptions { HideSuggestions = true }));
        Assert.Equal("Cannot query field \"titel\" on type \"Podcast\".", error.Message);
    }

    [Fact]
    public void A_field_selected_ten_thousand_times_is_compared_once()
    {
        var fields = string.Concat(Enumerable.Repeat(" title", 10_000));
        Assert.Empty(Validate($"{{ podcasts {{{fields} }} }}", new ValidationOptions { MaxFieldComparisons = 10 }));
    }

    [Fact]
    public void More_comparisons_of_fields_than_allowed_refuse_the_document()
    {
        var fields = string.Concat(Enumerable.Repeat(" owner { name }", 3_000));
        var error = Assert.Single(Validate($"{{ podcasts {{{fields} }} }}"));
        Assert.Equal("The document has too many fields to merge: more than 1000000 comparisons. Validation aborted.", error.Message);
    }

    [Fact]
    public void Fragments_that_double_at_each_step_are_looked_at_once()
    {
        var document = new StringBuilder("{ __schema { types { ...F0 } } }");
        for (var i = 0; i < 200; i++)
            document.Append($" fragment F{i} on __Type {{ a{i}: ofType {{ ...F{i + 1} }} b{i}: ofType {{ ...F{i + 1} }} }}");
        document.Append(" fragment F200 on __Type { name }");
        Assert.Empty(Validate(document.ToString()));
    }

    [Theory]
    [InlineData(256, "The document is nested too deeply. Validation aborted.")]
    [InlineData(65_536, "The document has too many fields to merge: more than 1000000 comparisons. Validation aborted.")]
    public void A_long_chain_of_fragments_is_refused_whatever_room_the_stack_has(int stackKilobytes, string message)
    {
        var chain = Chain(20_000);
        IReadOnlyList<GraphQLError> errors = [];
        var thread = new Thread(() => errors = Validate(chain), stackKilobytes * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(message, Assert.Single(errors).Message);
    }

    [Fact]
    public void A_chain_of_fragments_that_goes_on_for_long_may_be_compared_with_itself() => Assert.Empty(Validate(Chain(1_000)));

    /// <summary>An operation that spreads a fragment that spreads a fragment, and so on.</summary>
    private static string Chain(int length)
    {
        var document = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < length; i++)
            document.Append(CultureInfo.InvariantCulture, $" fragment F{i} on Query {{ ...F{i + 1} }}");
        return document.Append(CultureInfo.InvariantCulture, $" fragment F{length} on Query {{ podcasts {{ id }} }}").ToString();
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions? options = null) =>
        DocumentValidator.Validate(RuleCheck.Schema, Parser.Parse(document), options);
}
